package bihuan.demo.application;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.identity.TestGovernment;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Role;
import bihuan.ledger.Ledger;
import bihuan.packs.PackContent;
import bihuan.packs.Packs;
import bihuan.packs.application.DemoPack;
import bihuan.surveys.ResultLine;
import bihuan.surveys.Results;
import bihuan.surveys.SurveyRow;
import bihuan.surveys.SurveyState;
import bihuan.surveys.Surveys;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestCity;
import bihuan.testing.TestClock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class SurveyRoundsTest {
    @Autowired
    private Packs packs;

    @Autowired
    private SurveyRounds rounds;

    @Autowired
    private CastCall castCall;

    @Autowired
    private Surveys surveys;

    @Autowired
    private Results results;

    @Autowired
    private Ledger ledger;

    private final JurisdictionId city = TestCity.next();
    private final PackContent pack = DemoPack.in(city);

    private Caller dispatcher() {
        return castCall.first(pack, Role.DISPATCHER).orElseThrow();
    }

    private List<SurveyRow> all() {
        return surveys.list(dispatcher(), Set.of(), null, null, 10).items();
    }

    @Test
    void finishOneAndLeaveOneOpen() {
        packs.load(pack);
        rounds.play(pack, TestClock.START);
        assertThat(all()).extracting(SurveyRow::state).containsExactly(SurveyState.OPEN, SurveyState.REPORTED);
        assertThat(all()).allSatisfy(it -> assertThat(it.answered()).isBetween(10, it.invited() - 10));
        List<ResultLine> lines =
                results.versions(dispatcher(), all().getLast().id()).getFirst().lines();
        assertThat(lines.stream().map(ResultLine::value).filter(Objects::nonNull))
                .hasSizeGreaterThan(lines.size() / 2);
        assertThat(lines.stream().map(ResultLine::unit).filter(Objects::nonNull).distinct())
                .hasSizeGreaterThan(5);
        ledger.sealNow();
        assertThat(ledger.verify(city).intact()).isTrue();
    }

    @Test
    void askNobodyWhereSomebodyAsksAlready() {
        packs.load(pack);
        rounds.play(pack, TestClock.START);
        rounds.play(pack, TestClock.START);
        assertThat(all()).hasSize(2);
    }

    @Test
    void askNobodyInACityOfNobody() {
        JurisdictionId empty = TestGovernment.found().jurisdiction();
        rounds.play(DemoPack.in(empty), TestClock.START);
        assertThat(castCall.of(DemoPack.in(empty))).isEmpty();
    }
}
