package bihuan.issues;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.issues.application.ImportWorker;
import bihuan.ledger.Ledger;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import bihuan.testing.TestClock;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class ImportingTest {
    private static final List<String> HEADERS = List.of("留言编号", "留言主题", "留言时间", "留言详情");
    private static final ImportSettings PLAIN = settings(false, false);

    @Autowired
    Imports imports;

    @Autowired
    ImportWorker worker;

    @Autowired
    OwnerDatabase database;

    @Autowired
    Ledger ledger;

    @TempDir
    Path folder;

    private final Town town = new Town();

    private static ImportSettings settings(boolean dryRun, boolean keepTimes) {
        return new ImportSettings(Channel.BULK_IMPORT, Map.of(), dryRun, keepTimes);
    }

    @Test
    void takesEachRowOnceHoweverOftenTheFileComes() throws IOException {
        Path file = workbook(row(1), row(2), row(2), row(3));
        ImportView first = imported(file, PLAIN);
        assertThat(first.state()).isEqualTo(ImportView.State.DONE);
        assertThat(List.of(first.accepted(), first.repeated(), first.failed(), first.percent()))
                .containsExactly(3, 1, 0, 100);
        ImportView second = imported(file, PLAIN);
        assertThat(List.of(second.accepted(), second.repeated(), second.failed()))
                .containsExactly(0, 4, 0);
        assertThat(issues()).isEqualTo(3);
    }

    @Test
    void knowsARowWithoutReferenceByItsContent() throws IOException {
        Path file = workbook(List.of("", "路灯", "", "园区路灯不亮"), List.of("", "路灯", "", "园区路灯  不亮"));
        assertThat(imported(file, PLAIN).accepted()).isEqualTo(1);
        assertThat(imported(file, PLAIN).accepted()).isZero();
    }

    @Test
    void keepsTheDateOfTheRowButStartsItsClocksNow() throws IOException {
        imported(workbook(row(1)), PLAIN);
        IssueView view = only();
        assertThat(view.content().receivedAt()).isEqualTo(Instant.parse("2019-02-28T03:25:05Z"));
        assertThat(view.matter().openedAt()).isEqualTo(TestClock.START);
        assertThat(view.matter().due()).isAfter(TestClock.START);
    }

    @Test
    void movesTheClocksTooIfAsked() throws IOException {
        imported(workbook(row(1)), settings(false, true));
        assertThat(only().matter().openedAt()).isEqualTo(Instant.parse("2019-02-28T03:25:05Z"));
        assertThat(only().number().value()).startsWith("20190228-");
    }

    @Test
    void givesBackTheRowsThatFailWithTheReason() throws IOException {
        Path file = workbook(
                row(1),
                List.of("=HYPERLINK(\"x\")", "标题", "昨天", "内容"),
                List.of("3", "", "", ""),
                List.of("4", "标题", "2019-02-28", "内容"));
        ImportView view = imported(file, PLAIN);
        assertThat(List.of(view.accepted(), view.repeated(), view.failed())).containsExactly(2, 0, 2);
        List<Row> errors = errors(view);
        assertThat(errors).hasSize(3);
        assertThat(errors.get(1).getCellText(0)).isEqualTo("=HYPERLINK(\"x\")");
        assertThat(errors.get(1).getCell(0).getFormula()).isNull();
        assertThat(errors.get(1).getCellText(4)).contains("昨天");
        assertThat(errors.get(2).getCellText(4)).isNotBlank().doesNotStartWith("issues.");
    }

    @Test
    void registersNothingInADryRun() throws IOException {
        Path file = workbook(row(1), row(2), List.of("3", "标题", "昨天", "内容"));
        ImportView view = imported(file, settings(true, false));
        assertThat(List.of(view.accepted(), view.repeated(), view.failed())).containsExactly(2, 0, 1);
        assertThat(errors(view)).hasSize(2);
        assertThat(issues()).isZero();
        assertThat(imported(file, PLAIN).accepted()).isEqualTo(2);
    }

    @Test
    void goesOnBehindTheLastBatchAfterACrash() throws IOException {
        Path file = workbook(row(1), row(2), row(3), row(4));
        ImportView stored = imports.start(town.dispatcher, file, "a.xlsx", PLAIN);
        database.sql(
                        "UPDATE issues.import SET state = 'RUNNING', done_row = 3, accepted = 2, worker = gen_random_uuid(),"
                                + " leased_until = :until WHERE import_id = :id")
                .param("until", java.time.OffsetDateTime.parse("2026-03-01T00:00:00Z"))
                .param("id", stored.id().value())
                .update();
        while (worker.work()) {}
        ImportView view = imports.progress(town.dispatcher, stored.id());
        assertThat(view.state()).isEqualTo(ImportView.State.DONE);
        assertThat(view.accepted()).isEqualTo(4);
        assertThat(issues()).isEqualTo(2);
    }

    @Test
    void writesEveryIssueAndTheImportIntoTheLedger() throws IOException {
        ImportView view = imported(workbook(row(1), row(2)), PLAIN);
        assertThat(ledger.entries(town.jurisdiction(), "import:" + view.id().value(), 50, null)
                        .items())
                .extracting(entry -> entry.type())
                .contains("issues.ImportStored", "issues.RowsImported", "issues.ImportFinished");
    }

    private ImportView imported(Path file, ImportSettings settings) throws IOException {
        ImportView stored = imports.start(town.dispatcher, file, "a.xlsx", settings);
        while (worker.work()) {}
        return imports.progress(town.dispatcher, stored.id());
    }

    private List<Row> errors(ImportView view) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeErrors(town.dispatcher, view.id(), out);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
            return workbook.getFirstSheet().read();
        }
    }

    private IssueView only() {
        List<IssueRow> rows =
                town.issues.list(town.dispatcher, IssueFilter.all(), 10, null).items();
        assertThat(rows).hasSize(1);
        return town.issues.issue(town.dispatcher, rows.getFirst().number());
    }

    private int issues() {
        return town.issues
                .list(town.dispatcher, IssueFilter.all(), 200, null)
                .items()
                .size();
    }

    private static List<String> row(int number) {
        return List.of("L" + number, "第" + number + "件", "2019/2/28 11:25:05", "第" + number + "件的详细内容");
    }

    @SafeVarargs
    private Path workbook(List<String>... rows) throws IOException {
        Path file = folder.resolve("a.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("s");
            fill(sheet, 0, HEADERS);
            for (int i = 0; i < rows.length; i++) {
                fill(sheet, i + 1, rows[i]);
            }
        }
        return file;
    }

    private static void fill(Worksheet sheet, int row, List<String> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, cells.get(column));
        }
    }
}
