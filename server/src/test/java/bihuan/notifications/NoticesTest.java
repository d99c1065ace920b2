package bihuan.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.assignments.Dispatch;
import bihuan.identity.TestGovernment;
import bihuan.issues.Channel;
import bihuan.issues.Issues;
import bihuan.issues.Receipt;
import bihuan.issues.Registration;
import bihuan.issues.Triage;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.kernel.MatterId;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import bihuan.notifications.Subscription.Heard;
import bihuan.testing.BihuanTest;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@BihuanTest
class NoticesTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Autowired
    Notices notices;

    @Autowired
    Issues issues;

    @Autowired
    Triage triage;

    @Autowired
    TransactionTemplate transactions;

    TestGovernment city = TestGovernment.found();
    Caller dispatcher = official(Role.DISPATCHER, city.bureau(), new DataScope.Everything());

    private Caller official(Role role, UnitId unit, DataScope scope) {
        return new Caller(city.jurisdiction(), Actor.official(AccountId.next(), unit), Set.of(role), scope, null);
    }

    private Caller officerOf(UnitId unit) {
        return official(Role.UNIT_OFFICER, unit, new DataScope.Units(Set.of(unit)));
    }

    private Receipt raise() {
        Caller reporter = Caller.anonymous(city.jurisdiction());
        return issues.register(reporter, Registration.of(Channel.WEB, null, "施工许可办了两个月。"));
    }

    private void dispatch(Receipt receipt, UnitId lead) {
        triage.accept(dispatcher, receipt.number(), "0101", null, null);
        triage.dispatch(dispatcher, receipt.number(), new Dispatch(lead, List.of(), "", null, null), null);
    }

    private static Notice next(Subscription line) throws InterruptedException {
        Heard heard = line.next(PATIENCE);
        assertThat(heard).isInstanceOf(Heard.Of.class);
        return ((Heard.Of) heard).notice();
    }

    @Test
    void reachWhoeverSeesEverythingWhenItIsCommitted() throws InterruptedException {
        try (Subscription line = notices.listen(dispatcher, null)) {
            Receipt receipt = raise();
            assertThat(List.of(next(line), next(line)))
                    .allSatisfy(it -> assertThat(it.matter()).isEqualTo(receipt.id()))
                    .extracting(Notice::kind)
                    .containsExactlyInAnyOrder("MatterOpened", "IssueRegistered");
        }
    }

    @Test
    void areNotHeardOfWhatWasRolledBack() throws InterruptedException {
        try (Subscription line = notices.listen(dispatcher, null)) {
            transactions.executeWithoutResult(transaction -> {
                raise();
                transaction.setRollbackOnly();
            });
            Receipt kept = raise();
            assertThat(next(line).matter()).isEqualTo(kept.id());
        }
    }

    @Test
    void reachAUnitOnlyWhenItHasAPart() throws InterruptedException {
        try (Subscription a = notices.listen(officerOf(city.departmentA()), null);
                Subscription b = notices.listen(officerOf(city.departmentB()), null)) {
            Receipt ofA = raise();
            Receipt ofB = raise();
            dispatch(ofA, city.departmentA());
            dispatch(ofB, city.departmentB());
            assertThat(untilDispatched(a)).isNotEmpty().containsOnly(ofA.id());
            assertThat(untilDispatched(b)).isNotEmpty().containsOnly(ofB.id());
        }
    }

    /**
     * The matters a line heard of, up to the first dispatch. Who may hear is asked when a notice arrives: a line that falls behind also
     * hears the beginnings of a matter it has come to have a part in.
     */
    private static Set<MatterId> untilDispatched(Subscription line) throws InterruptedException {
        Set<MatterId> heard = new HashSet<>();
        Notice notice;
        do {
            notice = next(line);
            heard.add(notice.matter());
        } while (!notice.kind().equals("MatterDispatched"));
        return heard;
    }

    @Test
    void areToldAgainToWhoeverWasAwayForAMoment() throws InterruptedException {
        Notice last;
        try (Subscription line = notices.listen(dispatcher, null)) {
            raise();
            next(line);
            last = next(line);
        }
        Receipt meanwhile = raise();
        try (Subscription probe = notices.listen(dispatcher, last.id())) {
            assertThat(next(probe).matter()).isEqualTo(meanwhile.id());
        }
    }

    @Test
    void sayThatSomethingWasMissedWhenNobodyKnowsWhat() throws InterruptedException {
        try (Subscription line = notices.listen(dispatcher, UUID.randomUUID())) {
            assertThat(line.next(PATIENCE)).isEqualTo(new Heard.Missed());
        }
    }

    @Test
    void cutTheOldestLineOfAnAccountThatHasTooMany() throws InterruptedException {
        try (Subscription oldest = notices.listen(dispatcher, null)) {
            List<Subscription> others = java.util.stream.IntStream.range(0, 12)
                    .mapToObj(n -> notices.listen(dispatcher, null))
                    .toList();
            assertThat(oldest.next(PATIENCE)).isEqualTo(new Heard.Ended());
            others.forEach(Subscription::close);
        }
    }
}
