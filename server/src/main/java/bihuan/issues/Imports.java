package bihuan.issues;

import bihuan.kernel.Caller;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;

/**
 * Takes in workbooks of issues (批量导入): up to 100,000 rows, in the background, each row once. A row is known by its channel and
 * reference, or by the digest of its content if it has none.
 */
public interface Imports {

    /**
     * Checks the head of a workbook and stores it for import. When this returns, the workbook survives a power cut.
     *
     * @param file an {@code .xlsx}; not needed any more afterwards
     * @throws bihuan.kernel.Refusal {@link ImportRefusal}
     */
    ImportView start(Caller caller, Path file, String fileName, ImportSettings settings) throws IOException;

    /** @throws bihuan.kernel.Refusal {@link ImportRefusal#IMPORT_UNKNOWN} */
    ImportView progress(Caller caller, ImportId id);

    /**
     * Writes a workbook with the rows that failed: their columns, then the reasons. No cell is a formula.
     *
     * @throws bihuan.kernel.Refusal {@link ImportRefusal#IMPORT_UNKNOWN}
     */
    void writeErrors(Caller caller, ImportId id, OutputStream out) throws IOException;

    /** Writes the workbook to fill in, with notes and lists of categories and areas. */
    void writeTemplate(Caller caller, OutputStream out) throws IOException;
}
