package bihuan.assignments;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.identity.TestGovernment;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Moment;
import bihuan.kernel.Role;
import bihuan.rulebook.Rulebook;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import bihuan.testing.TestClock;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.json.JsonMapper;

/** The sweep when rules change while clocks run, and when one matter cannot be moved (C5). */
@BihuanTest
class SweepTest {
    private static final String SHORT = """
            {"steps": [{"clock": "ANSWER", "step": "URGING", "workingMinutes": 0}]}
            """;
    private static final String LONG = """
            {"steps": [
              {"clock": "ANSWER", "step": "TALK", "workingMinutes": 450},
              {"clock": "ANSWER", "step": "URGING", "workingMinutes": 0},
              {"clock": "ANSWER", "step": "WARNING", "workingMinutes": -450}]}
            """;

    @Autowired
    Assignments assignments;

    @Autowired
    Sweep sweep;

    @Autowired
    Rulebook rulebook;

    @Autowired
    TestClock clock;

    @Autowired
    MeterRegistry meters;

    @Autowired
    OwnerDatabase database;

    JurisdictionId jurisdiction;
    TestGovernment city;
    Caller dispatcher;

    @BeforeEach
    void found() {
        city = TestGovernment.found();
        jurisdiction = city.jurisdiction();
        dispatcher = city.caller(Role.DISPATCHER, city.bureau());
    }

    @Test
    void aLadderThatBecameShorterRepeatsNothing() {
        MatterId matter = dispatched();
        clock.set("2026-03-16T10:00");
        sweep.run(jurisdiction);
        assertThat(answerChases(matter)).hasSize(4);
        decide(SHORT);
        clock.set("2026-03-30T10:00");
        sweep.run(jurisdiction);
        assertThat(answerChases(matter)).doesNotHaveDuplicates().hasSize(4);
        assertThat(failuresOf(matter)).isZero();
    }

    @Test
    void aLadderThatBecameLongerIsClimbedFurther() {
        decide(SHORT);
        MatterId matter = dispatched();
        clock.set("2026-03-16T10:00");
        assertThat(sweep.run(jurisdiction)).isEqualTo(1);
        assertThat(answerChases(matter)).containsExactly("URGING");
        decide(LONG);
        clock.set("2026-03-16T10:01");
        assertThat(sweep.run(jurisdiction)).isEqualTo(1);
        assertThat(answerChases(matter)).containsExactly("URGING", "TALK");
        assertThat(sweep.run(jurisdiction)).isZero();
    }

    @Test
    void aLadderThatBecameLaterIsWaitedForWithoutAChange() {
        MatterId matter = dispatched();
        decide(LONG.replace("-450", "0").replace("450", "900"));
        int version = assignments.matter(jurisdiction, matter).version();
        clock.set("2026-03-09T10:00");
        assertThat(sweep.run(jurisdiction)).isZero();
        assertThat(assignments.matter(jurisdiction, matter).version()).isEqualTo(version);
        clock.set("2026-03-10T10:00");
        assertThat(sweep.run(jurisdiction)).isEqualTo(1);
        assertThat(answerChases(matter)).containsExactly("WARNING", "URGING");
    }

    @Test
    void oneMatterThatFailsHoldsUpNoOther() {
        List<MatterId> matters = Stream.generate(this::dispatched).limit(3).toList();
        MatterId broken = matters.getFirst();
        clock.set("2026-03-10T10:00");
        sweep.run(jurisdiction);
        forgetSteps(broken);
        double before = failures();
        clock.set("2026-03-16T10:00");
        assertThat(sweep.run(jurisdiction)).isEqualTo(2);
        assertThat(answerChases(matters.getLast())).hasSize(4);
        assertThat(answerChases(broken)).hasSize(2);
        assertThat(failures() - before).isEqualTo(1);
        assertThat(failuresOf(broken)).isEqualTo(1);
    }

    @Test
    void aMatterThatFailsIsTriedAgainLaterAndLaterUntilItSucceeds() {
        MatterId broken = dispatched();
        clock.set("2026-03-16T10:00");
        setStage(broken, "UNHEARD_OF");
        sweep.run(jurisdiction);
        sweep.run(jurisdiction);
        assertThat(failuresOf(broken)).isEqualTo(1);
        clock.set("2026-03-16T10:01");
        sweep.run(jurisdiction);
        clock.set("2026-03-16T10:02");
        sweep.run(jurisdiction);
        assertThat(failuresOf(broken)).isEqualTo(2);
        setStage(broken, "AWAITING_SIGNATURE");
        clock.set("2026-03-16T10:03");
        assertThat(sweep.run(jurisdiction)).isEqualTo(1);
        assertThat(failuresOf(broken)).isZero();
    }

    private MatterId dispatched() {
        MatterId matter = MatterId.next();
        String number = "N-" + matter.value().toString().substring(24);
        assignments.open(dispatcher, new Opening(matter, "issue", number, EnterpriseId.next()));
        Dispatch dispatch = new Dispatch(city.departmentA(), List.of(), "0101", null, null);
        assignments.dispatch(dispatcher, matter, dispatch, null);
        return matter;
    }

    private void decide(String ladder) {
        rulebook.change(
                jurisdiction,
                "assignments.ladder",
                JsonMapper.shared().readTree(ladder),
                clock.now().atZone(Moment.ZONE).toLocalDate(),
                "督办规则调整",
                dispatcher.actor());
    }

    private List<String> answerChases(MatterId matter) {
        return of(matter, """
                        SELECT step
                        FROM assignments.chase
                        WHERE jurisdiction_id = :jurisdiction
                          AND matter_id = :matter
                          AND clock_kind = 'ANSWER'
                        ORDER BY version
                        """).query(String.class).list();
    }

    private int failuresOf(MatterId matter) {
        return of(matter, """
                        SELECT coalesce(max(failures), 0)
                        FROM assignments.sweep_failure
                        WHERE jurisdiction_id = :jurisdiction
                          AND matter_id = :matter
                        """).query(Integer.class).single();
    }

    private double failures() {
        return meters.get("bihuan.sweep.failures").counter().count();
    }

    /** Then a step is repeated, which the database refuses. */
    private void forgetSteps(MatterId matter) {
        of(matter, """
                        UPDATE assignments.clock
                        SET taken = '{}'
                        WHERE jurisdiction_id = :jurisdiction
                          AND matter_id = :matter
                        """).update();
    }

    private void setStage(MatterId matter, String stage) {
        of(matter, """
                        UPDATE assignments.matter
                        SET stage = :stage
                        WHERE jurisdiction_id = :jurisdiction
                          AND id = :matter
                        """).param("stage", stage).update();
    }

    private org.springframework.jdbc.core.simple.JdbcClient.StatementSpec of(MatterId matter, String sql) {
        return database.sql(sql).param("jurisdiction", jurisdiction.value()).param("matter", matter.value());
    }
}
