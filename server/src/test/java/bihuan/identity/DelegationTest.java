package bihuan.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.identity.Delegations.Colleague;
import bihuan.identity.Delegations.Wish;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.Moment;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A leader who is away lets a colleague stand in for him (I1). */
@BihuanTest
class DelegationTest {
    @Autowired
    Delegations delegations;

    @Autowired
    Sessions sessions;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    TestGovernment city = TestGovernment.found();
    Caller leader = city.caller(Role.UNIT_LEADER);
    Caller officer = city.caller(Role.UNIT_OFFICER);

    private LocalDate today() {
        return clock.now().atZone(Moment.ZONE).toLocalDate();
    }

    private static AccountId account(Caller caller) {
        return Objects.requireNonNull(caller.actor().account());
    }

    private Delegation lend(Caller from, Caller to, int begins, int ends) {
        return delegations.give(from, new Wish(account(to), today().plusDays(begins), today().plusDays(ends), "外出培训"));
    }

    /** Whether the officer, signed in anew, may approve. */
    private boolean officerApproves() {
        String token = city.token(account(officer));
        Session session = sessions.resume(token).orElseThrow();
        boolean may = session.caller().may(Permission.ASSIGNMENT_APPROVE_IN_UNIT);
        assertThat(session.profile().permissions().contains(Permission.ASSIGNMENT_APPROVE_IN_UNIT))
                .isEqualTo(may);
        return may;
    }

    private static void refused(IdentityRefusal code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    @Test
    void lendsTheLeadersRolesOnTheDaysOfThePeriodOnly() {
        lend(leader, officer, 1, 2);
        assertThat(officerApproves()).isFalse();
        clock.advance(Duration.ofDays(1));
        assertThat(officerApproves()).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(officerApproves()).isTrue();
        clock.advance(Duration.ofDays(1));
        assertThat(officerApproves()).isFalse();
    }

    @Test
    void isFeltByASessionThatRunsAlready() {
        String token = city.token(account(officer));
        Delegation lent = lend(leader, officer, 0, 2);
        assertThat(sessions.resume(token).orElseThrow().caller().roles())
                .containsExactlyInAnyOrder(Role.UNIT_OFFICER, Role.UNIT_LEADER);
        delegations.end(officer, lent.id());
        assertThat(sessions.resume(token).orElseThrow().caller().roles()).containsExactly(Role.UNIT_OFFICER);
    }

    @Test
    void endsWhenTheLeaderLosesHisAccount() {
        lend(leader, officer, 0, 2);
        accounts.deactivate(
                city.jurisdiction(),
                account(leader),
                null,
                city.caller(Role.ADMINISTRATOR).actor());
        assertThat(officerApproves()).isFalse();
    }

    @Test
    void isNotHandedOn() {
        AccountId third = accounts.load(
                        city.jurisdiction(),
                        List.of(NewAccount.official("third", "第三人", city.departmentA(), Role.UNIT_OFFICER)),
                        TestGovernment.PASSWORD,
                        Actor.system())
                .getFirst();
        lend(leader, officer, 0, 2);
        lend(officer, city.caller(third), 0, 2);
        assertThat(sessions.resume(city.token(third)).orElseThrow().caller().roles())
                .containsExactly(Role.UNIT_OFFICER);
    }

    @Test
    void staysWithinTheUnitAndAwayFromThoseWhoControl() {
        refused(
                IdentityRefusal.NOT_A_COLLEAGUE,
                () -> lend(leader, city.caller(Role.UNIT_OFFICER, city.departmentB()), 0, 1));
        refused(IdentityRefusal.NOT_A_COLLEAGUE, () -> lend(leader, leader, 0, 1));
        refused(
                IdentityRefusal.NOT_A_COLLEAGUE,
                () -> lend(city.caller(Role.DISPATCHER), city.caller(Role.AUDITOR), 0, 1));
        refused(
                IdentityRefusal.NOTHING_TO_LEND,
                () -> lend(city.caller(Role.AUDITOR), city.caller(Role.DISPATCHER), 0, 1));
    }

    @Test
    void beginsTodayAtTheEarliestLastsNinetyDaysAtMostAndNeverTwiceAtOnce() {
        refused(IdentityRefusal.BAD_PERIOD, () -> lend(leader, officer, -1, 1));
        refused(IdentityRefusal.BAD_PERIOD, () -> lend(leader, officer, 2, 1));
        refused(IdentityRefusal.BAD_PERIOD, () -> lend(leader, officer, 0, 90));
        lend(leader, officer, 0, 89);
        refused(IdentityRefusal.LENT_ALREADY, () -> lend(leader, officer, 89, 90));
        lend(leader, officer, 90, 91);
    }

    @Test
    void isSeenAndEndedByItsTwoSidesOnly() {
        Delegation lent = lend(leader, officer, 0, 2);
        Caller stranger = city.caller(Role.UNIT_LEADER, city.departmentB());
        assertThat(delegations.of(leader)).containsExactly(lent);
        assertThat(delegations.of(officer)).containsExactly(lent);
        assertThat(delegations.of(stranger)).isEmpty();
        refused(IdentityRefusal.NO_SUCH_DELEGATION, () -> delegations.end(stranger, lent.id()));
        refused(IdentityRefusal.NO_SUCH_DELEGATION, () -> delegations.end(leader, UUID.randomUUID()));
    }

    @Test
    void knowsTheColleaguesOfOnesOwnUnit() {
        city.caller(Role.UNIT_OFFICER, city.departmentB());
        assertThat(delegations.colleagues(leader))
                .extracting(Colleague::account)
                .containsExactlyInAnyOrder(account(leader), account(officer));
        assertThat(delegations.colleagues(city.caller(Role.ENTERPRISE))).isEmpty();
    }
}
