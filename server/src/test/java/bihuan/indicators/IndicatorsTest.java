package bihuan.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import bihuan.identity.TestGovernment;
import bihuan.indicators.IndicatorScores.Standing;
import bihuan.indicators.domain.BuiltIn;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.RefusalCode;
import bihuan.kernel.Role;
import bihuan.ledger.Ledger;
import bihuan.testing.BihuanTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** From a system to a published result that is corrected (D1, D2). */
@BihuanTest
class IndicatorsTest {
    private final TestGovernment government = TestGovernment.found();
    private final JurisdictionId city = government.jurisdiction();
    private final Caller inspector = government.caller(Role.INSPECTOR);
    private final Caller leader = government.caller(Role.LEADER);

    @Autowired
    IndicatorSystems systems;

    @Autowired
    IndicatorSheets sheets;

    @Autowired
    IndicatorScores scores;

    @Autowired
    IndicatorResults results;

    @Autowired
    Ledger ledger;

    private static void refused(RefusalCode code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private static FigureEntry figure(String indicator, String subject, @Nullable Double value) {
        return new FigureEntry(indicator, subject, value, null, null);
    }

    /** Full marks in everything but solutions, so that only these make a difference. */
    private List<FigureEntry> solved(double a, double b) {
        return List.of(
                figure("XG.JJ", "a", a),
                figure("XG.JJ", "b", b),
                figure("SX.XY", "a", 98.0),
                figure("SX.XY", "b", 98.0),
                figure("GF.LX", "a", 95.0),
                figure("GF.LX", "b", 95.0));
    }

    private SheetView departments(String period) {
        if (systems.all(city).stream().noneMatch(one -> one.code().equals("CITY"))) {
            systems.take(inspector, "city");
            systems.publish(leader, "CITY", "1");
        }
        return sheets.open(inspector, "CITY", "1", period, SubjectGroup.DEPARTMENTS, List.of());
    }

    @Test
    void aPublishedSystemIsNeverChanged() {
        systems.take(inspector, "city");
        ObjectNode content = (ObjectNode) systems.document(city, "CITY", "1").content();
        systems.save(inspector, content.put("name", "另一个名字"));
        assertThat(systems.all(city)).extracting(IndicatorSystems.Summary::name).containsExactly("另一个名字");

        systems.publish(leader, "CITY", "1");
        refused(IndicatorsRefusal.SYSTEM_IS_PUBLISHED, () -> systems.save(inspector, content));
        refused(IndicatorsRefusal.SYSTEM_IS_PUBLISHED, () -> systems.discard(inspector, "CITY", "1"));
        refused(IndicatorsRefusal.SYSTEM_IS_PUBLISHED, () -> systems.publish(leader, "CITY", "1"));
        systems.save(inspector, content.put("version", "2"));
        assertThat(systems.all(city)).hasSize(2);
    }

    @Test
    void aSystemWithAFaultIsRefusedAtItsPlace() {
        systems.take(inspector, "city");
        ObjectNode content = (ObjectNode) systems.document(city, "CITY", "1").content();
        ((ObjectNode) content.path("root").path("children").get(0)).put("weight", 54);
        assertThatThrownBy(() -> systems.save(inspector, content)).isInstanceOfSatisfying(Refusal.class, it -> {
            assertThat(it.code()).isEqualTo(IndicatorsRefusal.SYSTEM_FAULTY);
            assertThat(it.pointer()).isEqualTo("/root/children/0/children");
        });
        assertThat(systems.check(content)).isNotEmpty();
    }

    @Test
    void aDraftHasNoFigures() {
        systems.take(inspector, "city");
        refused(
                IndicatorsRefusal.SYSTEM_IS_DRAFT,
                () -> sheets.open(inspector, "CITY", "1", "2026-Q1", SubjectGroup.DEPARTMENTS, List.of()));
    }

    @Test
    void figuresKeepAllTheirVersionsAndNeedAReasonToChange() {
        SheetView sheet = departments("2026-Q1");
        assertThat(sheet.subjects()).extracting(Subject::code).containsExactly("a", "b");
        sheets.enter(inspector, sheet.id(), List.of(figure("XG.JJ", "a", 90.0), figure("XG.JJ", "b", 95.0)), null);

        refused(
                IndicatorsRefusal.REASON_MISSING,
                () -> sheets.enter(inspector, sheet.id(), List.of(figure("XG.JJ", "a", 91.0)), " "));
        SheetView after = sheets.enter(inspector, sheet.id(), List.of(figure("XG.JJ", "a", 91.0)), "补录一件");
        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.filled()).isEqualTo(2);
        assertThat(sheets.history(city, sheet.id(), "XG.JJ", "a"))
                .extracting(FigureVersion::value, FigureVersion::reason)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(91.0, "补录一件"),
                        org.assertj.core.groups.Tuple.tuple(90.0, null));

        SheetView same = sheets.enter(inspector, sheet.id(), List.of(figure("XG.JJ", "a", 91.0)), null);
        assertThat(same.revision()).isEqualTo(2);
        ledger.sealNow();
        assertThat(ledger.entries(city, "indicator-sheet:" + sheet.id().value(), 10, null)
                        .items())
                .hasSize(3);
    }

    @Test
    void impossibleFiguresAreRefusedAtTheirPlace() {
        SheetView sheet = departments("2026-Q1");
        refused(
                IndicatorsRefusal.NO_SUCH_INDICATOR,
                () -> sheets.enter(inspector, sheet.id(), List.of(figure("X", "a", 1.0)), null));
        refused(
                IndicatorsRefusal.NO_SUCH_SUBJECT,
                () -> sheets.enter(inspector, sheet.id(), List.of(figure("XG.JJ", "z", 1.0)), null));
        refused(
                IndicatorsRefusal.WORD_UNKNOWN,
                () -> sheets.enter(
                        inspector, sheet.id(), List.of(new FigureEntry("XG.JJ", "a", null, "无", null)), null));
        refused(
                IndicatorsRefusal.CELL_TWICE,
                () -> sheets.enter(
                        inspector, sheet.id(), List.of(figure("XG.JJ", "a", 1.0), figure("XG.JJ", "a", 2.0)), null));
        assertThat(sheets.cells(city, sheet.id())).isEmpty();
    }

    @Test
    void aWorkbookGoesOutIsFilledInAndComesBack() {
        SheetView one = departments("2026-Q1");
        SheetView other = departments("2026-Q2");
        sheets.enter(inspector, one.id(), List.of(figure("XG.JJ", "a", 90.5), figure("XG.MY", "b", 80.0)), null);

        byte[] file = sheets.workbook(city, one.id());
        IndicatorSheets.Taken dry = sheets.takeWorkbook(inspector, other.id(), file, null, false);
        assertThat(dry.added()).isEqualTo(2);
        assertThat(sheets.cells(city, other.id())).isEmpty();
        sheets.takeWorkbook(inspector, other.id(), file, null, true);
        assertThat(sheets.cells(city, other.id())).isEqualTo(sheets.cells(city, one.id()));

        byte[] nonsense = "no workbook".getBytes(StandardCharsets.UTF_8);
        assertThat(sheets.takeWorkbook(inspector, other.id(), nonsense, null, true)
                        .faults())
                .hasSize(1);
    }

    @Test
    void explainsComparesAndAssumes() {
        SheetView before = departments("2026-Q1");
        SheetView after = departments("2026-Q2");
        sheets.enter(inspector, before.id(), solved(76, 85.5), null);
        sheets.enter(inspector, after.id(), solved(95, 85.5), null);

        assertThat(scores.scoreboard(city, before.id()).standings())
                .extracting(Standing::subject, Standing::total, Standing::rank)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("a", 89.0, 2),
                        org.assertj.core.groups.Tuple.tuple("b", 94.5, 1));
        ScoreExplanation why = scores.explain(city, before.id(), "a");
        assertThat(why.gapToNext()).isEqualTo(5.5);
        assertThat(why.steps()).extracting(ScoreExplanation.Step::code).containsExactly("XG.JJ");
        refused(IndicatorsRefusal.NO_SUCH_SUBJECT, () -> scores.explain(city, before.id(), "z"));

        IndicatorScores.Move move =
                scores.compare(city, before.id(), after.id()).moves().getFirst();
        assertThat(move.rankBefore()).isEqualTo(2);
        assertThat(move.rankAfter()).isEqualTo(1);
        assertThat(move.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.effect()).isEqualTo(11, within(1e-9)));

        IndicatorScores.Scoreboard assumed = scores.whatIf(
                city, before.id(), new IndicatorScores.WhatIf(Map.of(), List.of(figure("XG.JJ", "a", 90.0))));
        assertThat(assumed.standings().getFirst().rank()).isEqualTo(1);
        assertThat(scores.scoreboard(city, before.id()).standings().getFirst().rank())
                .isEqualTo(2);
        refused(
                IndicatorsRefusal.BAD_WEIGHT,
                () -> scores.whatIf(city, before.id(), new IndicatorScores.WhatIf(Map.of("XG", -1.0), List.of())));

        IndicatorScores.Series series = scores.series(city, after.id(), "XG.JJ");
        assertThat(series.periods()).containsExactly("2026-Q1", "2026-Q2");
        assertThat(series.lines().getFirst().values()).containsExactly(76.0, 95.0);
        assertThat(series.lines().getFirst().ranks()).containsExactly(2, 1);
    }

    /**
     * China's “getting credit” went from 60 to 55 when the strength of its legal rights was corrected from 4 to 3: a further version beside
     * the old one, which shows what changed down to the raw figure.
     */
    @Test
    void aRestatementStandsBesideItsOldVersion() {
        systems.take(inspector, "db");
        String version = systems.all(city).getFirst().version();
        systems.publish(leader, "DB", version);
        String corrected = BuiltIn.text("db-2020-sample.csv");
        IndicatorSheets.Taken first = sheets.importTable(
                inspector, "DB", version, "db2020.csv", Restated.asFirstPublished(corrected), null, true);
        assertThat(first.faults()).isEmpty();
        SheetId sheet = first.sheets().getFirst().id();
        results.publish(leader, sheet, null);
        assertThat(credit(sheet, "China")).isEqualTo(60, within(1e-9));

        refused(
                IndicatorsRefusal.REASON_MISSING,
                () -> sheets.importTable(inspector, "DB", version, "db2020.csv", corrected, null, true));
        IndicatorSheets.Taken second =
                sheets.importTable(inspector, "DB", version, "db2020.csv", corrected, "世界银行更正", true);
        assertThat(second.changed()).isEqualTo(3);
        assertThat(second.added()).isZero();
        refused(IndicatorsRefusal.REASON_MISSING, () -> results.publish(leader, sheet, null));
        results.publish(leader, sheet, "世界银行更正：获得信贷 60 → 55");
        refused(IndicatorsRefusal.NOTHING_CHANGED, () -> results.publish(leader, sheet, "再发一次"));

        assertThat(credit(sheet, "China")).isEqualTo(55, within(1e-9));
        assertThat(results.of(city, sheet))
                .extracting(IndicatorResults.Published::version)
                .containsExactly(2, 1);
        List<ResultDifference> differences = results.differences(city, sheet, 1, 2);
        assertThat(differences)
                .filteredOn(it -> it.kind() == ResultDifference.Kind.FIGURE)
                .extracting(ResultDifference::node, ResultDifference::subject, ResultDifference::before)
                .contains(org.assertj.core.groups.Tuple.tuple("GC.RIGHTS", "China Beijing", "4"));
        assertThat(differences)
                .filteredOn(it -> it.kind() == ResultDifference.Kind.MARKS)
                .extracting(ResultDifference::subject)
                .contains("China")
                .doesNotContain("Japan");
        assertThat(sheets.history(city, sheet, "GC.RIGHTS", "China Beijing"))
                .extracting(FigureVersion::value)
                .containsExactly(3.0, 4.0);
    }

    private double credit(SheetId sheet, String economy) {
        return scores.explain(city, sheet, economy).lines().stream()
                .filter(line -> line.code().equals("GC"))
                .mapToDouble(line -> java.util.Objects.requireNonNull(line.marks()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void anExportIsComputedAgainToTheSameBytesAndAChangeIsFound() {
        SheetView sheet = departments("2026-Q1");
        sheets.enter(inspector, sheet.id(), solved(76.1, 85.5), null);
        IndicatorResults.Published published = results.publish(leader, sheet.id(), null);
        String export = results.export(city, sheet.id(), 1);

        IndicatorResults.Verified same = results.verify(TestGovernment.found().jurisdiction(), export);
        assertThat(same.identical()).isTrue();
        assertThat(same.computed()).isEqualTo(published.sha256());
        assertThat(same.known()).isNull();
        assertThat(results.verify(city, export).known()).isEqualTo(published);

        IndicatorResults.Verified forged = results.verify(city, export.replace("76.1", "86.3"));
        assertThat(forged.identical()).isFalse();
        assertThat(forged.differences())
                .extracting(ResultDifference::kind)
                .contains(ResultDifference.Kind.MARKS, ResultDifference.Kind.RANK);
        for (String nonsense : List.of("", "{}", "[1", export.replace("result/1", "result/9"), "{\"system\":{}}")) {
            refused(IndicatorsRefusal.NOT_AN_EXPORT, () -> results.verify(city, nonsense));
        }
        String odd = JsonMapper.shared().readTree(export).toString().replace("[76.1,85.5]", "[1e400,\"没有这个词\"]");
        assertThat(results.verify(city, odd).identical()).isFalse();
    }

    @Test
    void cannotCountWhatIsNoUnitOfThisPlatform() {
        systems.take(inspector, "db");
        String version = systems.all(city).getFirst().version();
        systems.publish(leader, "DB", version);
        SheetView others = sheets.open(inspector, "DB", version, "2020", SubjectGroup.OTHERS, List.of("甲国", "乙国"));
        refused(IndicatorsRefusal.NOT_COUNTABLE, () -> sheets.count(inspector, others.id(), 1, 0, null));
        refused(
                IndicatorsRefusal.NOBODY_TO_MEASURE,
                () -> sheets.open(inspector, "DB", version, "2021", SubjectGroup.OTHERS, List.of("甲", "甲")));
        refused(
                IndicatorsRefusal.SHEET_EXISTS,
                () -> sheets.open(inspector, "DB", version, "2020", SubjectGroup.OTHERS, List.of("甲国")));
    }
}
