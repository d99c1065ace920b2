package bihuan.insight;

import bihuan.issues.IssueFilter;
import bihuan.kernel.Caller;
import java.io.IOException;
import java.io.OutputStream;

/** Copies of the list of issues as a workbook (导出), each for the account that asked; they are kept for a day. */
public interface Exports {

    /** Asks for all lines of a filter within the caller's data scope. */
    ExportView ask(Caller caller, IssueFilter filter);

    /**
     * How far it is.
     *
     * @throws bihuan.kernel.Refusal {@link InsightRefusal#NO_SUCH_EXPORT}
     */
    ExportView one(Caller caller, ExportId id);

    /**
     * Writes the workbook out, piece by piece.
     *
     * @throws bihuan.kernel.Refusal {@link InsightRefusal#NO_SUCH_EXPORT}, {@link InsightRefusal#EXPORT_NOT_READY}
     */
    Content content(Caller caller, ExportId id);

    /** A workbook that can be written out. */
    interface Content {
        long size();

        void writeTo(OutputStream out) throws IOException;
    }
}
