package bihuan.insight.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.ContactWay;
import bihuan.assignments.Dispatch;
import bihuan.assignments.Handling;
import bihuan.assignments.Worklists;
import bihuan.identity.TestGovernment;
import bihuan.insight.Cockpit;
import bihuan.insight.CockpitView;
import bihuan.insight.CockpitView.Headline;
import bihuan.issues.Channel;
import bihuan.issues.Issues;
import bihuan.issues.Judgement;
import bihuan.issues.Judgements;
import bihuan.issues.Measure;
import bihuan.issues.MeasureBy;
import bihuan.issues.MeasurePeriod;
import bihuan.issues.MeasureView;
import bihuan.issues.Measures;
import bihuan.issues.Receipt;
import bihuan.issues.Registration;
import bihuan.issues.Satisfaction;
import bihuan.issues.Triage;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class CockpitTest {
    @Autowired
    Cockpit cockpit;

    @Autowired
    Measures measures;

    @Autowired
    Issues issues;

    @Autowired
    Triage triage;

    @Autowired
    Handling handling;

    @Autowired
    Worklists worklists;

    @Autowired
    Judgements judgements;

    @Autowired
    TestClock clock;

    TestGovernment city = TestGovernment.found();
    Caller dispatcher = city.caller(Role.DISPATCHER);
    Caller officer = city.caller(Role.UNIT_OFFICER);

    private static MeasurePeriod period(String text) {
        return MeasurePeriod.parse(text).orElseThrow();
    }

    private CockpitView look(String period) {
        return cockpit.of(city.jurisdiction(), period(period));
    }

    private static Headline headline(CockpitView view, Measure measure) {
        return view.headlines().stream()
                .filter(it -> it.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    /** One issue from the beginning to the verdict, all within an hour. */
    private void life(String at, boolean solved) {
        clock.set(Instant.parse(at));
        Receipt issue = issues.register(
                Caller.anonymous(city.jurisdiction()), Registration.of(Channel.WEB, null, "审批拖了两个月 " + at));
        triage.accept(dispatcher, issue.number(), "0101", null, null);
        triage.dispatch(dispatcher, issue.number(), new Dispatch(city.departmentA(), List.of(), "", null, null), null);
        AssignmentId part = worklists.open(officer, Worklists.Filter.NONE, 200, null).items().stream()
                .filter(item -> item.matter().equals(issue.id()))
                .map(Worklists.Item::assignment)
                .findFirst()
                .orElseThrow();
        handling.contact(officer, part, new Handling.Contact(ContactWay.PHONE, "已联系"), null);
        handling.answer(officer, part, new Handling.Answer("已经办结。", List.of()), null);
        judgements.judge(
                Caller.anonymous(city.jurisdiction()),
                issue.number(),
                issue.code(),
                new Judgement(true, solved, solved ? Satisfaction.SATISFIED : Satisfaction.DISSATISFIED, null));
    }

    @Test
    void showsEachRateBesideItsOwnPast() {
        life("2025-03-11T02:00:00Z", false);
        life("2026-02-11T02:00:00Z", true);
        life("2026-03-10T02:00:00Z", true);
        life("2026-03-11T02:00:00Z", false);

        CockpitView view = look("2026-03");
        Headline solution = headline(view, Measure.SOLUTION);
        assertThat(solution.value()).isEqualTo(0.5);
        assertThat(solution.numerator()).isEqualTo(1);
        assertThat(solution.denominator()).isEqualTo(2);
        assertThat(solution.previous()).isEqualTo(1.0);
        assertThat(solution.lastYear()).isEqualTo(0.0);
        assertThat(view.received()).isEqualTo(new CockpitView.Flow(2, 1, 1));
        assertThat(view.trend()).hasSize(13);
        assertThat(view.trend().getFirst().month()).isEqualTo("2025-03");
        assertThat(view.trend().getLast().received()).isEqualTo(2);
        assertThat(view.topics())
                .singleElement()
                .satisfies(it -> assertThat(it.received()).isEqualTo(2));
    }

    @Test
    void sumsMonthsToWhatTheMeasureSaysOfALongerPeriod() {
        life("2026-01-14T02:00:00Z", true);
        life("2026-02-11T02:00:00Z", false);
        life("2026-03-11T02:00:00Z", true);
        CockpitView view = look("2026-Q1");
        for (Measure measure : List.of(Measure.SOLUTION, Measure.ON_TIME_ANSWER, Measure.RESPONSE, Measure.REDONE)) {
            MeasureView.Figure said = measures.of(city.jurisdiction(), measure, period("2026-Q1"), MeasureBy.UNIT)
                    .total();
            Headline shown = headline(view, measure);
            assertThat(shown.numerator()).as("%s", measure).isEqualTo(said.numerator());
            assertThat(shown.denominator()).as("%s", measure).isEqualTo(said.denominator());
            assertThat(shown.value()).as("%s", measure).isEqualTo(said.value());
        }
    }

    @Test
    void countsWhatIsOpenByItsAgeAndWhoIsLate() {
        clock.set(Instant.parse("2026-03-02T02:00:00Z"));
        Receipt issue =
                issues.register(Caller.anonymous(city.jurisdiction()), Registration.of(Channel.WEB, null, "没有人签收"));
        triage.accept(dispatcher, issue.number(), "0101", null, null);
        triage.dispatch(dispatcher, issue.number(), new Dispatch(city.departmentA(), List.of(), "", null, null), null);
        clock.advance(Duration.ofDays(20));
        CockpitView view = look("2026-03");
        assertThat(view.ages()).filteredOn(it -> it.open() == 1).singleElement().satisfies(it -> {
            assertThat(it.from()).isEqualTo(16);
            assertThat(it.to()).isEqualTo(30);
        });
        assertThat(view.units())
                .filteredOn(it -> it.unit().equals(city.departmentA()))
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.overdue()).isPositive();
                    assertThat(it.overdueSince()).isBefore(clock.now());
                });
    }

    @Test
    void isComputedAtMostOnceAMinute() {
        life("2026-03-10T02:00:00Z", true);
        CockpitView first = look("2026-03");
        life("2026-03-10T02:00:30Z", true);
        assertThat(look("2026-03")).isSameAs(first);
        clock.advance(Duration.ofSeconds(40));
        assertThat(look("2026-03").received().now()).isEqualTo(2);
    }

    @Test
    void comparesWholeMonthsOnly() {
        assertThatThrownBy(() -> look("2026-03-02..2026-03-09")).isInstanceOf(Refusal.class);
    }
}
