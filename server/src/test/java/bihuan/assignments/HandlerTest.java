package bihuan.assignments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.identity.Accounts;
import bihuan.identity.TestGovernment;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import bihuan.testing.BihuanTest;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who of the unit handles its part (C4). */
@BihuanTest
class HandlerTest {
    @Autowired
    Handling handling;

    @Autowired
    Assignments assignments;

    @Autowired
    Worklists worklists;

    @Autowired
    Accounts accounts;

    TestGovernment city = TestGovernment.found();
    Caller dispatcher = city.caller(Role.DISPATCHER);
    Caller officer = city.caller(Role.UNIT_OFFICER);
    Caller leader = city.caller(Role.UNIT_LEADER);
    MatterId matter = MatterId.next();
    AssignmentId part;

    @BeforeEach
    void dispatch() {
        assignments.open(dispatcher, new Opening(matter, "test", "T-" + matter.value(), EnterpriseId.next()));
        assignments.dispatch(dispatcher, matter, new Dispatch(city.departmentA(), List.of(), "0101", null, null), null);
        part = worklists.matter(dispatcher, matter).parts().getFirst().id();
    }

    private static AccountId account(Caller caller) {
        return Objects.requireNonNull(caller.actor().account());
    }

    private Worklists.Handler handler() {
        return worklists.matter(dispatcher, matter).parts().getFirst().handler();
    }

    private static void refused(AssignmentRefusal code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    @Test
    void isWhoeverSigns() {
        assertThat(handler()).isNull();
        handling.sign(officer, part, null);
        assertThat(handler()).isEqualTo(new Worklists.Handler(account(officer), "测试 UNIT_OFFICER"));
    }

    @Test
    void isNamedBeforeOrAfterTheSignatureAndStaysNamed() {
        handling.nameHandler(leader, part, account(leader), null);
        handling.sign(officer, part, null);
        assertThat(handler().account()).isEqualTo(account(leader));
        handling.nameHandler(officer, part, account(officer), null);
        assertThat(handler().account()).isEqualTo(account(officer));
        assertThat(worklists.matter(dispatcher, matter).history().getLast().kind())
                .isEqualTo("HandlerNamed");
    }

    @Test
    void seesHisOwnPartsAmongThoseOfTheUnit() {
        handling.nameHandler(leader, part, account(officer), null);
        assertThat(worklists.today(officer, true).beforeTonight().first())
                .extracting(Worklists.Item::matter)
                .containsExactly(matter);
        assertThat(worklists.today(leader, true).beforeTonight().first()).isEmpty();
        assertThat(worklists.today(leader, false).beforeTonight().first())
                .singleElement()
                .satisfies(it -> assertThat(it.handler().name()).isEqualTo("测试 UNIT_OFFICER"));
    }

    @Test
    void isSomebodyOfTheUnitWhoCanSignIn() {
        Caller stranger = city.caller(Role.UNIT_OFFICER, city.departmentB());
        refused(AssignmentRefusal.NOT_A_COLLEAGUE, () -> handling.nameHandler(leader, part, account(stranger), null));
        refused(AssignmentRefusal.NOT_A_COLLEAGUE, () -> handling.nameHandler(leader, part, AccountId.next(), null));
        refused(AssignmentRefusal.NO_SUCH_MATTER, () -> handling.nameHandler(stranger, part, account(stranger), null));
        accounts.deactivate(
                city.jurisdiction(),
                account(officer),
                null,
                city.caller(Role.ADMINISTRATOR).actor());
        refused(AssignmentRefusal.NOT_A_COLLEAGUE, () -> handling.nameHandler(leader, part, account(officer), null));
    }
}
