package bihuan.demo.application;

import static org.assertj.core.api.Assertions.assertThat;

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
        ledger.sealNow();
        assertThat(ledger.verify(here).intact()).isTrue();
        assertThat(play(there)).isEqualTo(outcome);
        assertThat(list(there))
                .extracting(IssueRow::title, IssueRow::state)
                .containsExactlyElementsOf(list(here).stream()
                        .map(row -> org.assertj.core.groups.Tuple.tuple(row.title(), row.state()))
                        .toList());
    }

    private CityYear.Outcome play(JurisdictionId city) {
        PackContent pack = DemoPack.in(city);
        packs.load(pack);
        return year.play(pack, FROM, TestClock.START, 2);
    }

    private List<IssueRow> list(JurisdictionId city) {
        Caller dispatcher = accounts.list(city, 200, null).items().stream()
                .filter(account -> account.roles().contains(Role.DISPATCHER))
                .findFirst()
                .map(account -> accounts.callerOf(city, account.id()))
                .orElseThrow();
        return issues.list(dispatcher, IssueFilter.all(), 200, null).items();
    }
}
