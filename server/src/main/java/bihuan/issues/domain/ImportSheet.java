package bihuan.issues.domain;

import bihuan.issues.ImportField;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes workbooks in which every cell is a text, so that nothing in them runs: {@code =1+1} stays these four characters. */
public final class ImportSheet implements AutoCloseable {
    private static final String TEXT_FORMAT = "@";
    private static final int FLUSH_EVERY = 500;
    private static final int LIST_ROWS = 1_000;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int rows;

    private ImportSheet(OutputStream out, String name) {
        this.workbook = new Workbook(out, "Bihuan", "1.0");
        this.sheet = workbook.newWorksheet(name);
    }

    /** A workbook with one sheet; its rows go out as they come. */
    public static ImportSheet writing(OutputStream out, String name, List<String> headers) throws IOException {
        ImportSheet sheet = new ImportSheet(out, name);
        sheet.add(headers);
        sheet.sheet
                .range(0, 0, 0, Math.max(0, headers.size() - 1))
                .style()
                .bold()
                .set();
        return sheet;
    }

    /** Adds a row of texts. */
    public void add(List<String> texts) throws IOException {
        for (int column = 0; column < texts.size(); column++) {
            sheet.value(rows, column, texts.get(column));
            if (startsLikeAFormula(texts.get(column))) {
                sheet.style(rows, column).format(TEXT_FORMAT).set();
            }
        }
        rows++;
        if (rows % FLUSH_EVERY == 0) {
            sheet.flush();
        }
    }

    /** Marks what a spreadsheet would take for a formula if somebody typed it or opened it as CSV. */
    public static boolean startsLikeAFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    }

    /** The template: one column per field, with notes, and lists of categories and areas to choose from. */
    public static void template(OutputStream out, List<String> categories, List<String> areas) throws IOException {
        try (Workbook workbook = new Workbook(out, "Bihuan", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("诉求");
            Worksheet lists = workbook.newWorksheet("可选值");
            for (ImportField field : ImportField.values()) {
                int column = field.ordinal();
                sheet.value(0, column, field == ImportField.TEXT ? field.header() + " *" : field.header());
                sheet.style(0, column).bold().set();
                sheet.width(column, field == ImportField.TEXT ? 60 : 20);
                sheet.comment(0, column, note(field));
            }
            sheet.freezePane(0, 1);
            choices(sheet, lists, ImportField.CATEGORY, categories, 0);
            choices(sheet, lists, ImportField.AREA, areas, 1);
        }
    }

    private static void choices(
            Worksheet sheet, Worksheet lists, ImportField field, List<String> values, int listColumn) {
        lists.value(0, listColumn, field.header());
        for (int i = 0; i < values.size(); i++) {
            lists.value(i + 1, listColumn, values.get(i));
        }
        if (!values.isEmpty()) {
            int column = field.ordinal();
            sheet.range(1, column, LIST_ROWS, column)
                    .validateWithList(lists.range(1, listColumn, values.size(), listColumn));
        }
    }

    private static String note(ImportField field) {
        return switch (field) {
            case REFERENCE -> "来源系统的编号，100 字以内。同一渠道同一编号只导入一次；没有编号时按内容识别重复。";
            case TITLE -> "200 字以内；没有标题时取内容开头。";
            case TEXT -> "必填，10000 字以内。没有内容时用标题代替。";
            case RECEIVED_AT -> "如 2026/2/28 11:25:05，或日期格式；空白为导入时间。";
            case ENTERPRISE_NAME -> "企业全称。";
            case CREDIT_CODE -> "18 位统一社会信用代码。";
            case CONTACT_NAME -> "50 字以内。";
            case PHONE -> "5 至 20 位数字，可含 + 和 -。";
            case CATEGORY -> "分类代码或名称，可选值见第二张表。";
            case AREA -> "区划代码或名称，可选值见第二张表。";
        };
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
