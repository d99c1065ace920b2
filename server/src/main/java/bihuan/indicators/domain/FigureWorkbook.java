package bihuan.indicators.domain;

import bihuan.indicators.FigureEntry;
import bihuan.indicators.Node;
import bihuan.indicators.Special;
import bihuan.indicators.Subject;
import bihuan.indicators.TableFault;
import bihuan.indicators.TableFault.Kind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/**
 * Figures as a workbook: codes of the indicators in the first line, their names in the second, then a line for each subject. What is
 * written can be read again; an empty cell leaves the figure as it is.
 */
public final class FigureWorkbook {
    private static final int FIRST_INDICATOR = 2;
    private static final int FIRST_SUBJECT = 2;
    private static final int MOST_FAULTS = 100;
    private static final int MOST_LINES = 20_000;

    private FigureWorkbook() {}

    /** The figures that hold. */
    public static byte[] write(Figures figures, List<Subject> subjects) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Plan plan = figures.plan();
        try (Workbook workbook = new Workbook(out, "Bihuan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("数据");
            sheet.value(0, 0, "编码");
            sheet.value(1, 0, "编码");
            sheet.value(0, 1, "名称");
            sheet.value(1, 1, "名称");
            for (int column = 0; column < plan.width(); column++) {
                Node.Indicator indicator = plan.indicator(column);
                sheet.value(0, column + FIRST_INDICATOR, indicator.code());
                sheet.value(
                        1,
                        column + FIRST_INDICATOR,
                        indicator.unit() == null ? indicator.name() : indicator.name() + "（" + indicator.unit() + "）");
            }
            for (int row = 0; row < figures.rows(); row++) {
                sheet.value(row + FIRST_SUBJECT, 0, subjects.get(row).code());
                sheet.value(row + FIRST_SUBJECT, 1, subjects.get(row).name());
                for (int column = 0; column < plan.width(); column++) {
                    cell(sheet, row + FIRST_SUBJECT, column + FIRST_INDICATOR, figures, column, row);
                }
            }
            sheet.freezePane(FIRST_INDICATOR, FIRST_SUBJECT);
            sheet.width(1, 20);
            sheet.style(1, 0).wrapText(true).set();
            workbook.finish();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void cell(Worksheet sheet, int line, int at, Figures figures, int column, int row) {
        Special word = figures.special(column, row);
        double value = figures.value(column, row);
        if (word != null) {
            sheet.value(line, at, word.text());
        } else if (!Double.isNaN(value)) {
            sheet.value(line, at, value);
        }
    }

    /** What stands in a workbook that somebody brings. */
    public record Read(List<FigureEntry> entries, List<TableFault> faults) {}

    /** Reads the first sheet; whatever cannot be read is a fault with its line and column. */
    public static Read read(Plan plan, Figures figures, InputStream in) {
        List<FigureEntry> entries = new ArrayList<>();
        List<TableFault> faults = new ArrayList<>();
        try (ReadableWorkbook workbook = new ReadableWorkbook(in, new ReadingOptions(false, true))) {
            List<Row> rows = workbook.getFirstSheet().read();
            Map<Integer, String> codes = codes(plan, rows, faults);
            if (rows.size() > MOST_LINES) {
                faults.add(new TableFault(MOST_LINES, "", Kind.TOO_MANY_LINES, Integer.toString(MOST_LINES)));
            } else if (faults.isEmpty()) {
                rows.stream()
                        .filter(row -> row.getRowNum() > FIRST_SUBJECT)
                        .forEach(row -> line(plan, figures, row, codes, entries, faults));
            }
        } catch (IOException | RuntimeException e) {
            faults.add(new TableFault(1, "", Kind.NOT_CSV, ""));
        }
        return new Read(List.copyOf(entries), List.copyOf(faults.subList(0, Math.min(faults.size(), MOST_FAULTS))));
    }

    private static Map<Integer, String> codes(Plan plan, List<Row> rows, List<TableFault> faults) {
        Map<Integer, String> codes = new HashMap<>();
        if (rows.isEmpty()) {
            faults.add(new TableFault(1, "编码", Kind.NO_COLUMN, ""));
            return codes;
        }
        Row header = rows.getFirst();
        for (int at = FIRST_INDICATOR; at < header.getCellCount(); at++) {
            String code = text(header, at);
            if (plan.has(code)) {
                codes.put(at, code);
            } else if (!code.isEmpty()) {
                faults.add(new TableFault(1, code, Kind.NO_COLUMN, code));
            }
        }
        return codes;
    }

    private static void line(
            Plan plan,
            Figures figures,
            Row row,
            Map<Integer, String> codes,
            List<FigureEntry> entries,
            List<TableFault> faults) {
        String subject = text(row, 0);
        if (subject.isEmpty()) {
            return;
        }
        if (figures.row(subject) < 0) {
            faults.add(new TableFault(row.getRowNum(), "编码", Kind.NO_SUBJECT, subject));
            return;
        }
        codes.forEach((at, code) -> {
            String text = text(row, at);
            if (!text.isEmpty()) {
                FigureEntry entry = entry(plan, figures, code, subject, cell(row, at), text);
                if (entry == null) {
                    faults.add(new TableFault(row.getRowNum(), code, Kind.NOT_A_FIGURE, text));
                } else {
                    entries.add(entry);
                }
            }
        });
    }

    private static @Nullable FigureEntry entry(
            Plan plan, Figures figures, String code, String subject, @Nullable Cell cell, String text) {
        if (figures.knows(plan.column(code), text)) {
            return new FigureEntry(code, subject, null, text, null);
        }
        if (cell != null && cell.getType() == CellType.NUMBER) {
            return new FigureEntry(code, subject, cell.asNumber().doubleValue(), null, null);
        }
        try {
            double value = Double.parseDouble(text.replace(",", "").replace("%", ""));
            return Double.isFinite(value) ? new FigureEntry(code, subject, value, null, null) : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable Cell cell(Row row, int at) {
        return at < row.getCellCount() ? row.getCell(at) : null;
    }

    private static String text(Row row, int at) {
        Cell cell = cell(row, at);
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        return cell.getText().strip();
    }
}
