package bihuan.insight.application;

import bihuan.issues.IssueRow;
import bihuan.kernel.Moment;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** A workbook of the list of issues that is written as it grows. Text stays text: a title that begins with {@code =} is no formula. */
final class ExportSheet implements AutoCloseable {
    private static final List<String> COLUMNS = List.of(
            "number",
            "title",
            "channel",
            "state",
            "category",
            "area",
            "enterprise",
            "lead",
            "received",
            "due",
            "colour",
            "redos",
            "voices");
    private static final List<Integer> WIDTHS = List.of(20, 48, 12, 10, 16, 14, 32, 22, 17, 17, 8, 8, 8);
    private static final String TIME = "yyyy-mm-dd hh:mm";
    private static final int KEEP = 500;

    private final Workbook workbook;
    private final Worksheet sheet;
    private final ExportWords.Of words;
    private int rows;

    ExportSheet(OutputStream out, ExportWords.Of words) {
        this.workbook = new Workbook(out, "Bihuan", "1.0");
        this.words = words;
        this.sheet = workbook.newWorksheet(words.head("sheet"));
        for (int at = 0; at < COLUMNS.size(); at++) {
            sheet.value(0, at, words.head(COLUMNS.get(at)));
            sheet.width(at, WIDTHS.get(at));
        }
        sheet.range(0, 0, 0, COLUMNS.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    void add(IssueRow row) throws IOException {
        rows++;
        int column = 0;
        for (String text : List.of(
                row.number().value(),
                row.title(),
                words.channel(row.channel()),
                words.state(row.state()),
                words.category(row.category()),
                words.area(row.area()),
                row.enterpriseName() == null ? "" : row.enterpriseName(),
                words.unit(row.lead()))) {
            sheet.value(rows, column++, text);
        }
        time(column++, row.receivedAt());
        time(column++, row.due());
        sheet.value(rows, column++, words.colour(row.colour()));
        sheet.value(rows, column++, row.redos());
        sheet.value(rows, column, row.voices());
        if (rows % KEEP == 0) {
            sheet.flush();
        }
    }

    private void time(int column, @Nullable Instant at) {
        if (at != null) {
            sheet.value(rows, column, at.atZone(Moment.ZONE).toLocalDateTime());
            sheet.style(rows, column).format(TIME).set();
        }
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        workbook.finish();
    }
}
