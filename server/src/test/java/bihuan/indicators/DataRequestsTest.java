package bihuan.indicators;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.assignments.AssignmentRefusal;
import bihuan.assignments.ClockKind;
import bihuan.assignments.Stage;
import bihuan.assignments.Worklists;
import bihuan.identity.TestGovernment;
import bihuan.indicators.DataRequests.Asking;
import bihuan.indicators.DataRequests.DataRequest;
import bihuan.indicators.DataRequests.Detail;
import bihuan.indicators.Decompositions.Share;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.RefusalCode;
import bihuan.kernel.Role;
import bihuan.testing.BihuanTest;
import java.math.BigDecimal;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Indicators are given to units, which owe figures by a deadline and have them approved twice (D2). */
@BihuanTest
class DataRequestsTest {
    private final TestGovernment government = TestGovernment.found();
    private final JurisdictionId city = government.jurisdiction();
    private final Caller inspector = government.caller(Role.INSPECTOR);
    private final Caller leader = government.caller(Role.LEADER);
    private final Caller officer = government.caller(Role.UNIT_OFFICER, government.departmentA());
    private final Caller head = government.caller(Role.UNIT_LEADER, government.departmentA());
    private final Caller officerOfB = government.caller(Role.UNIT_OFFICER, government.departmentB());

    @Autowired
    IndicatorSystems systems;

    @Autowired
    IndicatorSheets sheets;

    @Autowired
    DataRequests requests;

    @Autowired
    Decompositions decompositions;

    @Autowired
    Worklists worklists;

    private SheetId sheet = SheetId.next();

    @BeforeEach
    void openASheet() {
        systems.take(inspector, "city");
        systems.publish(leader, "CITY", "1");
        sheet = sheets.open(inspector, "CITY", "1", "2026-Q1", SubjectGroup.DEPARTMENTS, List.of())
                .id();
    }

    private static void refused(RefusalCode code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    private static List<FigureEntry> solved(double value) {
        return List.of(new FigureEntry("XG.JJ", "a", value, null, null));
    }

    private DataRequest asked() {
        return requests.ask(
                inspector, new Asking(sheet, government.departmentA(), List.of("XG.JJ"), List.of("a"), 5, "请按口径填报"));
    }

    @Test
    void figuresHoldOnlyWhenTheLeaderEndorsedAndTheBureauAccepted() {
        DataRequest asked = asked();
        assertThat(asked.number()).isEqualTo("ZB20260302-0001");
        assertThat(asked.stage()).isEqualTo(Stage.AWAITING_SIGNATURE);
        assertThat(asked.due()).isNotNull();
        assertThat(worklists.today(officer).toString()).contains("报送指标数据");

        Detail submitted = requests.submit(officer, asked.id(), solved(91.5), "住建局台账第 3 页");
        assertThat(submitted.request().submitted()).isTrue();
        assertThat(sheets.cells(city, sheet)).isEmpty();
        refused(AssignmentRefusal.WRONG_STAGE, () -> requests.accept(inspector, asked.id(), true, ""));

        requests.endorse(head, asked.id(), true, "属实");
        assertThat(requests.detail(inspector, asked.id()).request().stage()).isEqualTo(Stage.AWAITING_VERDICT);
        assertThat(sheets.cells(city, sheet)).isEmpty();

        Detail accepted = requests.accept(inspector, asked.id(), true, "");
        assertThat(accepted.request().stage()).isEqualTo(Stage.CLOSED);
        FigureVersion figure = sheets.history(city, sheet, "XG.JJ", "a").getFirst();
        assertThat(figure.value()).isEqualTo(91.5);
        assertThat(figure.source().path("request").asString()).isEqualTo(asked.number());
        assertThat(figure.source().path("evidence").asString()).isEqualTo("住建局台账第 3 页");
        refused(IndicatorsRefusal.REASON_MISSING, () -> sheets.enter(inspector, sheet, solved(92), null));
    }

    @Test
    void aNoSendsItBackAndTheNextSubmissionStandsBesideTheFirst() {
        DataRequest asked = asked();
        requests.submit(officer, asked.id(), solved(9.15), "台账");
        requests.endorse(head, asked.id(), false, "小数点错位");
        refused(IndicatorsRefusal.NOTHING_SUBMITTED, () -> requests.endorse(head, asked.id(), true, "属实"));
        requests.submit(officer, asked.id(), solved(91.5), "台账");
        requests.endorse(head, asked.id(), true, "属实");
        refused(IndicatorsRefusal.REASON_MISSING, () -> requests.accept(inspector, asked.id(), false, " "));
        requests.accept(inspector, asked.id(), false, "缺少附件");
        assertThat(requests.detail(officer, asked.id()).request().stage()).isEqualTo(Stage.IN_HANDLING);

        requests.submit(officer, asked.id(), solved(91), "台账和附件");
        requests.endorse(head, asked.id(), true, "属实");
        Detail closed = requests.accept(inspector, asked.id(), true, "");
        assertThat(closed.submissions())
                .extracting(DataRequests.Submission::endorsed, DataRequests.Submission::accepted)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(true, true),
                        org.assertj.core.groups.Tuple.tuple(true, false),
                        org.assertj.core.groups.Tuple.tuple(false, null));
        assertThat(sheets.history(city, sheet, "XG.JJ", "a")).hasSize(1);
    }

    @Test
    void nobodyElseSeesOrAnswersIt() {
        DataRequest asked = asked();
        assertThat(requests.all(officer)).hasSize(1);
        assertThat(requests.all(officerOfB)).isEmpty();
        refused(IndicatorsRefusal.NO_SUCH_REQUEST, () -> requests.submit(officerOfB, asked.id(), solved(1), "无"));
        refused(IndicatorsRefusal.EVIDENCE_MISSING, () -> requests.submit(officer, asked.id(), solved(1), " "));
        refused(IndicatorsRefusal.FIGURES_MISSING, () -> requests.submit(officer, asked.id(), List.of(), "台账"));
        refused(
                IndicatorsRefusal.NOT_ASKED,
                () -> requests.submit(
                        officer, asked.id(), List.of(new FigureEntry("XG.MY", "a", 1.0, null, null)), "台账"));
        refused(
                IndicatorsRefusal.NO_SUCH_SUBJECT,
                () -> requests.submit(
                        officer, asked.id(), List.of(new FigureEntry("XG.JJ", "b", 1.0, null, null)), "台账"));
        requests.submit(officer, asked.id(), solved(90), "台账");
        refused(IndicatorsRefusal.NO_SUCH_REQUEST, () -> requests.endorse(officerOfB, asked.id(), true, "属实"));
    }

    @Test
    void nobodyHasToBeCalledBeforeFiguresAreSubmitted() {
        DataRequest asked = asked();
        assertThat(worklists.matter(inspector, asked.id().matter()).clocks())
                .extracting(Worklists.ClockLine::kind)
                .contains(ClockKind.SIGN, ClockKind.ANSWER)
                .doesNotContain(ClockKind.CONTACT);
    }

    private static Share share(bihuan.kernel.UnitId unit, String share, @Nullable Double target) {
        return new Share(unit, null, new BigDecimal(share), target);
    }

    @Test
    void sharesTotalAHundredAndTargetsAreScored() {
        Share a = share(government.departmentA(), "66.67", 95.0);
        Share b = share(government.departmentB(), "33.33", null);
        refused(
                IndicatorsRefusal.SHARES_NOT_WHOLE,
                () -> decompositions.decide(inspector, sheet, "XG.JJ", List.of(a), null));
        refused(
                IndicatorsRefusal.SHARE_WRONG,
                () -> decompositions.decide(inspector, sheet, "XG.JJ", List.of(a, a), null));
        refused(
                IndicatorsRefusal.SHARE_WRONG,
                () -> decompositions.decide(
                        inspector,
                        sheet,
                        "XG.JJ",
                        List.of(
                                share(government.departmentA(), "66.665", null),
                                share(government.county(), "33.335", null)),
                        null));
        decompositions.decide(inspector, sheet, "XG.JJ", List.of(a, b), null);
        assertThat(sheets.cells(city, sheet))
                .singleElement()
                .satisfies(cell -> assertThat(cell.target()).isEqualTo(95.0));

        refused(
                IndicatorsRefusal.REASON_MISSING,
                () -> decompositions.decide(inspector, sheet, "XG.JJ", List.of(b, a), null));
        Share inCounty = new Share(government.departmentB(), government.county(), new BigDecimal("100"), null);
        decompositions.decide(inspector, sheet, "XG.JJ", List.of(inCounty), "机构调整");
        assertThat(decompositions.versions(city, sheet, "XG.JJ")).hasSize(2);
        assertThat(decompositions.all(city, sheet))
                .singleElement()
                .satisfies(it -> assertThat(it.shares()).containsExactly(inCounty));
    }
}
