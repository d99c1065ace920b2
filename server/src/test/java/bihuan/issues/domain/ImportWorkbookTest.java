package bihuan.issues.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.issues.ImportField;
import bihuan.issues.ImportRefusal;
import bihuan.kernel.Refusal;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportWorkbookTest {
    private static final Instant NOW = Instant.parse("2026-03-02T02:00:00Z");
    private static final List<String> OLD_HEADERS = List.of("留言编号", "留言用户", "留言主题", "留言时间", "留言详情", "反对数", "点赞数");

    @TempDir
    Path folder;

    @Test
    void knowsTheHeadersOfTheOldSystemWithoutBeingTold() {
        assertThat(ImportColumns.find(OLD_HEADERS, Map.of()).columns())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        ImportField.REFERENCE, 0,
                        ImportField.CONTACT_NAME, 1,
                        ImportField.TITLE, 2,
                        ImportField.RECEIVED_AT, 3,
                        ImportField.TEXT, 4));
    }

    @Test
    void takesAColumnThatItIsTold() {
        assertThat(ImportColumns.find(List.of("甲", "内容"), Map.of(ImportField.TITLE, "甲"))
                        .columns())
                .isEqualTo(Map.of(ImportField.TITLE, 0, ImportField.TEXT, 1));
    }

    @Test
    void refusesAMappingToAColumnThatIsNotThere() {
        assertRefused(
                ImportRefusal.IMPORT_NO_SUCH_COLUMN,
                () -> ImportColumns.find(OLD_HEADERS, Map.of(ImportField.TITLE, "没有")));
    }

    @Test
    void refusesAWorkbookWithoutTitleAndText() {
        assertRefused(ImportRefusal.IMPORT_NO_TEXT_COLUMN, () -> ImportColumns.find(List.of("编号", "电话"), Map.of()));
    }

    @Test
    void readsTimesAsTextAndAsDates() throws IOException {
        Path file = workbook(sheet -> {
            sheet.value(0, 0, "内容");
            sheet.value(0, 1, "时间");
            sheet.value(1, 0, "一");
            sheet.value(1, 1, "2019/2/28 11:25:05");
            sheet.value(2, 0, "二");
            sheet.value(2, 1, LocalDateTime.of(2019, 2, 28, 11, 25, 5));
            sheet.style(2, 1).format("yyyy/m/d h:mm:ss").set();
            sheet.value(3, 0, "三");
            sheet.value(3, 1, 20190228);
        });
        List<ImportRow> rows = rows(file);
        Instant expected = Instant.parse("2019-02-28T03:25:05Z");
        assertThat(rows.get(0).receivedAt(NOW)).isEqualTo(expected);
        assertThat(rows.get(1).receivedAt(NOW)).isEqualTo(expected);
        assertRefused(ImportRefusal.IMPORT_ROW_BAD_TIME, () -> rows.get(2).receivedAt(NOW));
    }

    @Test
    void readsTheSpellingsOfATime() {
        Instant expected = Instant.parse("2019-02-28T03:25:00Z");
        assertThat(List.of("2019-02-28 11:25", "2019年2月28日 11时25分", "2019.2.28 11：25:00", "2019-02-28T11:25:00"))
                .allSatisfy(text -> assertThat(ImportTimes.parse(text)).contains(expected));
        assertThat(ImportTimes.parse("2019-02-28")).contains(Instant.parse("2019-02-27T16:00:00Z"));
        assertThat(ImportTimes.parse("2019-02-30")).isEmpty();
        assertThat(ImportTimes.parse("昨天")).isEmpty();
    }

    @Test
    void knowsARowWithoutReferenceByItsContent() {
        ImportColumns columns = ImportColumns.find(List.of("内容", "电话", "备注"), Map.of());
        ImportRow row = new ImportRow(2, List.of("停电 两次", "123456", "甲"), columns);
        assertThat(new ImportRow(9, List.of(" 停电\n两次 ", "123456", "乙"), columns).identity())
                .isEqualTo(row.identity());
        assertThat(new ImportRow(9, List.of("停电三次", "123456", "甲"), columns).identity())
                .isNotEqualTo(row.identity());
    }

    @Test
    void refusesWhatIsNoWorkbook() throws IOException {
        Path file = Files.writeString(folder.resolve("a.xlsx"), "PK nonsense");
        assertRefused(ImportRefusal.IMPORT_NOT_A_WORKBOOK, () -> ImportWorkbook.guard(file));
    }

    @Test
    void refusesABombWithoutUnpackingItToTheEnd() throws IOException {
        Path file = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] nothing = new byte[1 << 20];
            for (int i = 0; i < 700; i++) {
                zip.write(nothing);
            }
        }
        assertThat(Files.size(file)).isLessThan(2 << 20);
        assertRefused(ImportRefusal.IMPORT_UNPACKS_TOO_LARGE, () -> ImportWorkbook.guard(file));
    }

    @Test
    void writesWhatLooksLikeAFormulaAsText() throws IOException {
        List<String> texts = List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "普通");
        Path file = folder.resolve("errors.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                ImportSheet sheet = ImportSheet.writing(out, "错误行", List.of("a", "b", "c", "d", "e", "f"))) {
            sheet.add(texts);
        }
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            var row = workbook.getFirstSheet().read().get(1);
            assertThat(row.stream()).allSatisfy(cell -> {
                assertThat(cell.getType()).isEqualTo(CellType.STRING);
                assertThat(cell.getFormula()).isNull();
            });
            assertThat(row.getCellText(0)).isEqualTo("=1+1");
        }
    }

    @Test
    void canReadItsOwnTemplate() throws IOException {
        Path file = folder.resolve("template.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            ImportSheet.template(out, List.of("融资"), List.of("江北区"));
        }
        assertThat(ImportColumns.find(ImportWorkbook.headers(file), Map.of()).columns())
                .containsOnlyKeys(ImportField.values());
    }

    private interface Filling {
        void fill(Worksheet sheet);
    }

    private Path workbook(Filling filling) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            filling.fill(workbook.newWorksheet("s"));
        }
        ImportWorkbook.guard(file);
        return file;
    }

    private static List<ImportRow> rows(Path file) throws IOException {
        ImportColumns columns = ImportColumns.find(ImportWorkbook.headers(file), Map.of());
        List<ImportRow> rows = new ArrayList<>();
        ImportWorkbook.read(file, (number, cells) -> {
            rows.add(new ImportRow(number, cells, columns));
            return true;
        });
        return rows.subList(1, rows.size());
    }

    private static void assertRefused(ImportRefusal code, org.assertj.core.api.ThrowableAssert.ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
