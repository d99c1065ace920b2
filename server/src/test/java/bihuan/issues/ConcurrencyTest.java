package bihuan.issues;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.Stage;
import bihuan.kernel.Refusal;
import bihuan.kernel.RefusalCode.Kind;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestThreads;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;

/** Several people at the same moment: one wins, the others are told, nothing is done twice. */
@BihuanTest
class ConcurrencyTest {
    private static final Town TOWN = new Town();

    @RepeatedTest(5)
    void anAnswerIsJudgedOnce() throws Exception {
        Receipt issue = TOWN.answered("问题");
        assertThat(atOnce(4, () -> TOWN.judge(issue, true))).isEqualTo(1);
        assertThat(TOWN.view(issue).judgements()).hasSize(1);
        assertThat(TOWN.state(issue)).isEqualTo(IssueState.CLOSED);
    }

    @RepeatedTest(5)
    void aReferenceIsTakenInOnce() throws Exception {
        String reference = UUID.randomUUID().toString();
        Registration said = Registration.of(Channel.TRANSFER_12345, reference, "同一工单");
        assertThat(atOnce(4, () -> TOWN.issues.register(TOWN.dispatcher, said))).isEqualTo(1);
    }

    @RepeatedTest(5)
    void twoThatAreMergedIntoEachOtherMakeNoCycle() throws Exception {
        Receipt a = TOWN.raised("甲");
        Receipt b = TOWN.raised("乙");
        List<Runnable> both = List.of(
                () -> TOWN.merges.merge(TOWN.dispatcher, a.number(), b.number()),
                () -> TOWN.merges.merge(TOWN.dispatcher, b.number(), a.number()));
        assertThat(atOnce(both)).isEqualTo(1);
        assertThat(List.of(TOWN.state(a), TOWN.state(b)))
                .containsExactlyInAnyOrder(IssueState.MERGED, IssueState.RECEIVED);
    }

    @RepeatedTest(5)
    void anIssueIsEitherDispatchedOrMerged() throws Exception {
        Receipt main = TOWN.raised("主件");
        Receipt issue = TOWN.accepted("问题");
        List<Runnable> both = List.of(
                () -> TOWN.dispatch(issue, TOWN.government.departmentA()),
                () -> TOWN.withdrawals.request(TOWN.reporter, issue.number(), issue.code(), "撤回"),
                () -> TOWN.merges.merge(TOWN.dispatcher, issue.number(), main.number()));
        assertThat(atOnce(both)).isPositive();
        assertThat(TOWN.state(issue)).isIn(IssueState.IN_HANDLING, IssueState.MERGED, IssueState.ACCEPTED);
        boolean folded = TOWN.view(issue).matter().stage() == Stage.FOLDED;
        assertThat(TOWN.state(issue) == IssueState.MERGED).isEqualTo(folded);
    }

    @RepeatedTest(5)
    void nothingIsMergedIntoWhatIsNotAccepted() throws Exception {
        Receipt main = TOWN.raised("主件");
        Receipt issue = TOWN.raised("问题");
        List<Runnable> both = List.of(
                () -> TOWN.triage.notAccept(
                        TOWN.dispatcher, main.number(), NotAcceptedReason.NO_CONCRETE_MATTER, "无具体事项", null),
                () -> TOWN.merges.merge(TOWN.dispatcher, issue.number(), main.number()));
        assertThat(atOnce(both)).isEqualTo(1);
        assertThat(TOWN.state(main) == IssueState.NOT_ACCEPTED).isNotEqualTo(TOWN.state(issue) == IssueState.MERGED);
    }

    private static int atOnce(int times, Runnable work) throws Exception {
        return atOnce(Collections.nCopies(times, work));
    }

    /** How many succeeded; the others must have been refused as too late. */
    private static int atOnce(List<Runnable> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        try (ExecutorService threads = TestThreads.everywhere()) {
            List<Future<Boolean>> done = new ArrayList<>();
            for (Runnable work : works) {
                Callable<Boolean> call = () -> {
                    start.await();
                    return succeeds(work);
                };
                done.add(threads.submit(call));
            }
            int succeeded = 0;
            for (Future<Boolean> one : done) {
                succeeded += one.get() ? 1 : 0;
            }
            return succeeded;
        }
    }

    private static boolean succeeds(Runnable work) {
        try {
            work.run();
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal.code().kind()).isIn(Kind.CONFLICT, Kind.STALE);
            return false;
        }
    }
}
