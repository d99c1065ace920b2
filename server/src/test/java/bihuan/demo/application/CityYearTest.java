package bihuan.demo.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import bihuan.assessment.AssessmentPeriod;
import bihuan.assessment.RoundState;
import bihuan.assessment.RoundView;
import bihuan.assessment.Rounds;
import bihuan.identity.Accounts;
import bihuan.issues.IssueFilter;
import bihuan.issues.IssueRow;
import bihuan.issues.IssueState;
import bihuan.issues.Issues;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Role;
import bihuan.ledger.Ledger;
import bihuan.packs.PackContent;
import bihuan.packs.Packs;
import bihuan.packs.application.DemoPack;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestCity;
import bihuan.testing.TestClock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class CityYearTest {
    private static final LocalDate FROM = LocalDate.of(2026, 1, 26);

    @Autowired
    private Packs packs;

    @Autowired
    private CityYear year;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Issues issues;

    @Autowired
    private Rounds rounds;

    @Autowired
    private Ledger ledger;

    @Test
    void livesThroughTheRulesAndIsTheSameEverywhere() {
        JurisdictionId here = TestCity.next();
        JurisdictionId there = TestCity.next();
        CityYear.Outcome outcome = play(here);
        assertThat(outcome.issues()).isGreaterThan(20);
        assertThat(outcome.refused().values().stream()
                        .mapToInt(Integer::intValue)
                        .sum())
                .isLessThan(outcome.steps() / 20);
        assertThat(list(here)).extracting(IssueRow::state).contains(IssueState.CLOSED, IssueState.IN_HANDLING);
        assertThat(rounds.list(caller(here, Role.INSPECTOR), 10, null).items())
                .extracting(RoundView::period, RoundView::state)
                .containsExactlyInAnyOrder(
                        tuple(new AssessmentPeriod("2025-Q4"), RoundState.PUBLISHED),
                        tuple(new AssessmentPeriod("2025-H2"), RoundState.OBJECTION),
                        tuple(new AssessmentPeriod("2025"), RoundState.DRAFT));
        ledger.sealNow();
        assertThat(ledger.verify(here).intact()).isTrue();
        assertThat(play(there)).isEqualTo(outcome);
        assertThat(list(there))
                .extracting(IssueRow::title, IssueRow::state)
                .containsExactlyElementsOf(list(here).stream()
                        .map(row -> tuple(row.title(), row.state()))
                        .toList());
    }

    private CityYear.Outcome play(JurisdictionId city) {
        PackContent pack = DemoPack.in(city);
        packs.load(pack);
        return year.play(pack, FROM, TestClock.START, 2);
    }

    private List<IssueRow> list(JurisdictionId city) {
        return issues.list(caller(city, Role.DISPATCHER), IssueFilter.all(), 200, null)
                .items();
    }

    private Caller caller(JurisdictionId city, Role role) {
        return accounts.list(city, new Accounts.Wanted(null, role, null, null), 1, null).items().stream()
                .findFirst()
                .map(account -> accounts.callerOf(city, account.id()))
                .orElseThrow();
    }
}
