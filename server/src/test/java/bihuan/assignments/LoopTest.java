package bihuan.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.identity.TestGovernment;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Refusal;
import bihuan.kernel.RefusalCode;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import bihuan.testing.TestThreads;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The loop through application and database (C3 to C8). */
@BihuanTest
class LoopTest {
    @Autowired
    Assignments assignments;

    @Autowired
    Handling handling;

    @Autowired
    Worklists worklists;

    @Autowired
    Sweep sweep;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    TestGovernment city;
    JurisdictionId jurisdiction;
    Caller dispatcher;
    Caller officer;
    Caller leader;
    Caller assistant;
    Caller inspector;
    Caller owner;
    EnterpriseId enterprise = EnterpriseId.next();

    @BeforeEach
    void found() {
        city = TestGovernment.found();
        jurisdiction = city.jurisdiction();
        dispatcher = city.caller(Role.DISPATCHER, city.bureau());
        inspector = city.caller(Role.INSPECTOR, city.bureau());
        officer = city.caller(Role.UNIT_OFFICER, city.departmentA());
        leader = city.caller(Role.UNIT_LEADER, city.departmentA());
        assistant = city.caller(Role.UNIT_OFFICER, city.departmentB());
        owner = new Caller(
                jurisdiction,
                bihuan.kernel.Actor.enterprise(bihuan.kernel.AccountId.next()),
                Set.of(Role.ENTERPRISE),
                new DataScope.OwnEnterprise(enterprise),
                enterprise);
    }

    @Test
    void goesFromTheOpeningThroughARedoToTheEnd() {
        MatterId matter = dispatched();
        AssignmentId lead = part(matter, true);
        handling.contact(officer, lead, new Handling.Contact(ContactWay.PHONE, "已电话联系"), null);
        handling.requestExtension(officer, lead, new Handling.ExtensionRequest(ExtensionLevel.UNIT, 2, "管线复杂"), null);
        handling.decideExtension(leader, lead, ExtensionLevel.UNIT, new Handling.Decision(true, "同意"), null);
        handling.answer(officer, lead, new Handling.Answer("已处理", List.of()), null);
        assignments.judge(owner, matter, Verdict.UNSOLVED, null);
        assertThat(assignments.matter(jurisdiction, matter).stage()).isEqualTo(Stage.IN_HANDLING);
        handling.answer(officer, lead, new Handling.Answer("重新处理", List.of()), null);
        assignments.judge(owner, matter, Verdict.SOLVED, null);
        Worklists.Detail detail = worklists.matter(dispatcher, matter);
        assertThat(detail.view().stage()).isEqualTo(Stage.CLOSED);
        assertThat(detail.history()).extracting(Worklists.Step::version).containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9, 10);
        assertThat(detail.history()).extracting(Worklists.Step::text).contains("已电话联系", "已处理", "重新处理");
        assertThat(detail.holdings().getLast().to()).isEqualTo(clock.now());
        assertThat(worklists.explain(dispatcher, matter, 1).days()).isNotEmpty();
    }

    @Test
    void whatIsLoadedIsWhatWasSaved() {
        MatterId matter = dispatched();
        MatterView view = assignments.matter(jurisdiction, matter);
        assertThat(view.lead()).isEqualTo(city.departmentA());
        assertThat(view.assisting()).containsExactly(city.departmentB());
        assertThat(view.holder()).isEqualTo(Holder.lead(city.departmentA()));
        assertThat(handling.sign(officer, part(matter, true), view.version()).version())
                .isEqualTo(3);
    }

    @Test
    void refusesAnOldVersion() {
        MatterId matter = dispatched();
        refuses(AssignmentRefusal.STALE_MATTER, () -> handling.sign(officer, part(matter, true), 1));
    }

    @Test
    void aForeignMatterDoesNotExist() {
        MatterId matter = dispatched();
        Caller stranger = city.caller(Role.UNIT_OFFICER, city.county());
        refuses(AssignmentRefusal.NO_SUCH_MATTER, () -> handling.sign(stranger, part(matter, true), null));
        refuses(AssignmentRefusal.NO_SUCH_MATTER, () -> worklists.matter(stranger, matter));
    }

    @Test
    void theSecondReturnLeavesAPrecedentThatIsSuggestedFirst() {
        MatterId matter = dispatched();
        Handling.ReturnRequest request = new Handling.ReturnRequest(ReturnReason.NOT_OUR_DUTY, "非本单位职责", null);
        AssignmentId first = part(matter, true);
        handling.requestReturn(officer, first, request, null);
        handling.ruleOnReturn(dispatcher, first, new Handling.Decision(true, "同意退件"), null);
        dispatch(matter, city.departmentB());
        handling.requestReturn(assistant, part(matter, true), request, null);
        handling.nameLead(
                dispatcher, matter, new Handling.Consultation(city.departmentA(), List.of(), "由市住建局牵头"), null);
        assertThat(assignments.suggestLead(jurisdiction, "0101").getFirst())
                .isEqualTo(new Suggestion(city.departmentA(), true, 1));
        refuses(
                AssignmentRefusal.LEAD_IS_NAMED,
                () -> handling.requestReturn(officer, part(matter, true), request, null));
    }

    @Test
    void theSweepTakesEachStepOnceAndOnlyInWorkingTime() {
        MatterId matter = dispatched();
        clock.set("2026-03-04T20:00");
        assertThat(sweep.run(jurisdiction)).isZero();
        clock.set("2026-03-05T09:00");
        assertThat(sweep.run(jurisdiction)).isEqualTo(1);
        assertThat(sweep.run(jurisdiction)).isZero();
        assertThat(chases(matter)).contains("SIGN SUPERVISION_ORDER", "CONTACT URGING", "ANSWER WARNING assisting");
        assertThat(chases(matter)).doesNotHaveDuplicates();
    }

    @Test
    void twoSweepsAtOnceTakeEachStepOnce() throws Exception {
        List<MatterId> matters = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            matters.add(dispatched());
        }
        clock.set("2026-03-16T10:00");
        atOnce(() -> sweep.run(jurisdiction), () -> sweep.run(jurisdiction));
        for (MatterId matter : matters) {
            assertThat(chases(matter)).isNotEmpty().doesNotHaveDuplicates();
        }
        sweep.run(jurisdiction);
        assertThat(sweep.run(jurisdiction)).isZero();
    }

    @Test
    void ofTwoWhoSignAtOnceOneIsRefused() throws Exception {
        MatterId matter = dispatched();
        AssignmentId lead = part(matter, true);
        Caller colleague = city.caller(Role.UNIT_LEADER, city.departmentA());
        int refused = atOnce(() -> handling.sign(officer, lead, null), () -> handling.sign(colleague, lead, null));
        assertThat(refused).isEqualTo(1);
        assertThat(assignments.matter(jurisdiction, matter).version()).isEqualTo(3);
    }

    @Test
    void theWorkListShowsTheMostUrgentFirstAndTheDayAtAGlance() {
        dispatched();
        clock.set("2026-03-02T11:00");
        dispatched();
        var first = worklists.open(officer, Worklists.Filter.NONE, 1, null);
        var second = worklists.open(officer, Worklists.Filter.NONE, 1, first.next());
        assertThat(first.items().getFirst().due())
                .isBefore(second.items().getFirst().due());
        assertThat(second.next()).isNull();
        assertThat(worklists.today(officer).beforeTonight().count()).isEqualTo(2);
        clock.set("2026-03-04T11:00");
        assertThat(worklists.today(officer).red().count()).isEqualTo(2);
    }

    @Test
    void aNightInOneHandIsCounted() {
        MatterId matter = dispatched();
        clock.set("2026-03-04T09:00");
        handling.sign(officer, part(matter, true), null);
        List<Integer> nights = jdbc.sql("""
                        SELECT nights
                        FROM assignments.published_overnight
                        WHERE jurisdiction_id = :jurisdiction
                        """)
                .param("jurisdiction", jurisdiction.value())
                .query(Integer.class)
                .list();
        assertThat(nights).containsExactly(2);
    }

    @Test
    void aSuspensionEndsByItself() {
        MatterId matter = dispatched();
        AssignmentId lead = part(matter, true);
        handling.contact(officer, lead, new Handling.Contact(ContactWay.VISIT, "上门"), null);
        handling.suspend(officer, lead, new Handling.Suspension(null, LocalDate.parse("2026-03-03"), "待企业补充材料"), null);
        clock.set("2026-03-04T08:31");
        sweep.run(jurisdiction);
        assertThat(assignments.matter(jurisdiction, matter).stage()).isEqualTo(Stage.IN_HANDLING);
    }

    private MatterId dispatched() {
        MatterId matter = MatterId.next();
        assignments.open(
                dispatcher,
                new Opening(matter, "issue", "N-" + matter.value().toString().substring(24), enterprise));
        return dispatch(matter, city.departmentA(), city.departmentB());
    }

    private MatterId dispatch(MatterId matter, UnitId lead, UnitId... assisting) {
        assignments.dispatch(dispatcher, matter, new Dispatch(lead, List.of(assisting), "0101", null, null), null);
        return matter;
    }

    private AssignmentId part(MatterId matter, boolean lead) {
        return worklists.matter(dispatcher, matter).parts().stream()
                .filter(part -> part.lead() == lead && part.endedAt() == null)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> chases(MatterId matter) {
        return jdbc.sql("""
                        SELECT clock_kind || ' ' || step || CASE WHEN lead THEN '' ELSE ' assisting' END
                        FROM assignments.published_chase c
                        JOIN assignments.published_assignment a USING (jurisdiction_id, assignment_id)
                        WHERE c.jurisdiction_id = :jurisdiction
                          AND c.matter_id = :matter
                        """)
                .param("jurisdiction", jurisdiction.value())
                .param("matter", matter.value())
                .query(String.class)
                .list();
    }

    private static int atOnce(Callable<?> one, Callable<?> other) throws InterruptedException, ExecutionException {
        int refused = 0;
        try (ExecutorService threads = TestThreads.everywhere()) {
            for (Future<?> future : List.of(threads.submit(one), threads.submit(other))) {
                try {
                    future.get();
                } catch (ExecutionException e) {
                    if (!(e.getCause() instanceof Refusal)) {
                        throw e;
                    }
                    refused++;
                }
            }
        }
        return refused;
    }

    private static void refuses(RefusalCode code, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
