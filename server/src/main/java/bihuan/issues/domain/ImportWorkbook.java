package bihuan.issues.domain;

import bihuan.issues.ImportRefusal;
import bihuan.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads the first sheet of an {@code .xlsx}, row by row. The file comes from outside: what it unpacks to is measured before it is
 * read, and whatever is wrong with it is a {@link Refusal}.
 */
public final class ImportWorkbook {
    /** Of the file, in bytes. */
    public static final long MAX_SIZE = 50L << 20;

    /** Rows below the header. */
    public static final int MAX_ROWS = 100_000;

    private static final int MAX_COLUMNS = 100;
    private static final int MAX_CELL = 32_767;
    private static final long MAX_UNPACKED = 600L << 20;
    private static final int MAX_ENTRIES = 500;

    private ImportWorkbook() {}

    /** Gets each row that has a cell, in order, the header first; says whether it wants more. */
    @FunctionalInterface
    public interface Rows {
        /** Takes the row with this number, from 1. */
        boolean next(int number, List<String> cells);
    }

    /**
     * Measures what the file unpacks to, without keeping it.
     *
     * @throws Refusal if it is no workbook, too large, or unpacks too large
     */
    public static void guard(Path file) throws IOException {
        if (Files.size(file) > MAX_SIZE) {
            throw Refusal.of(ImportRefusal.IMPORT_FILE_TOO_LARGE).with("megabytes", MAX_SIZE >> 20);
        }
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_ENTRIES || zip.getEntry("xl/workbook.xml") == null) {
                throw Refusal.of(ImportRefusal.IMPORT_NOT_A_WORKBOOK);
            }
            long left = MAX_UNPACKED;
            byte[] buffer = new byte[1 << 16];
            for (Enumeration<? extends ZipEntry> entries = zip.entries(); entries.hasMoreElements(); ) {
                left = unpack(zip, entries.nextElement(), buffer, left);
            }
        } catch (ZipException e) {
            throw Refusal.of(ImportRefusal.IMPORT_NOT_A_WORKBOOK);
        }
    }

    private static long unpack(ZipFile zip, ZipEntry entry, byte[] buffer, long limit) throws IOException {
        long left = limit;
        try (InputStream in = zip.getInputStream(entry)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                left -= read;
                if (left < 0) {
                    throw Refusal.of(ImportRefusal.IMPORT_UNPACKS_TOO_LARGE);
                }
            }
        }
        return left;
    }

    /**
     * The texts of the first row.
     *
     * @throws Refusal if there is none, or the file cannot be read
     */
    public static List<String> headers(Path file) throws IOException {
        List<List<String>> first = new ArrayList<>();
        read(file, (number, cells) -> {
            first.add(cells);
            return false;
        });
        return first.stream()
                .filter(cells -> cells.stream().anyMatch(cell -> !cell.isBlank()))
                .findFirst()
                .orElseThrow(() -> Refusal.of(ImportRefusal.IMPORT_NO_HEADER));
    }

    /**
     * Reads row by row until somebody has enough.
     *
     * @throws Refusal if the file cannot be read
     */
    public static void read(Path file, Rows rows) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
                Stream<Row> stream = workbook.getFirstSheet().openStream()) {
            Iterator<Row> all = stream.iterator();
            boolean more = true;
            while (more && all.hasNext()) {
                Row row = all.next();
                more = rows.next(row.getRowNum(), texts(row));
            }
        } catch (ExcelReaderException | ZipException e) {
            throw Refusal.of(ImportRefusal.IMPORT_NOT_A_WORKBOOK);
        }
    }

    private static List<String> texts(Row row) {
        int columns = Math.min(MAX_COLUMNS, row.getCellCount());
        List<String> texts = new ArrayList<>(columns);
        for (int column = 0; column < columns; column++) {
            texts.add(row.getOptionalCell(column).map(ImportWorkbook::text).orElse(""));
        }
        return texts;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell)
                    ? cell.asDate().toString()
                    : cell.asNumber().stripTrailingZeros().toPlainString();
        }
        String text = Optional.ofNullable(cell.getText()).orElse("");
        return withoutNul(text.length() > MAX_CELL ? text.substring(0, MAX_CELL) : text);
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        int days = cell.asNumber().intValue();
        return format != null
                && format.matches("(?is).*[ymdhs].*")
                && !format.contains("General")
                && days > 0
                && days < 2_958_466;
    }

    /** PostgreSQL keeps every character but this one. */
    private static String withoutNul(String text) {
        return text.replace("\u0000", "");
    }
}
