package bihuan.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.assignments.Dispatch;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.SealedIdentities;
import bihuan.identity.TestGovernment;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import bihuan.kernel.RefusalCode;
import bihuan.kernel.Role;
import bihuan.ledger.Ledger;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import bihuan.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An enterprise that fears to be known is not known (A4, C6). */
@BihuanTest
class SealTest {
    private static final String NAME = "澜川市金丝雀食品有限公司";
    private static final String PERSON = "黄金鸣";
    private static final String PHONE = "13905550117";
    private static final String TEXT = "我是" + NAME + "的" + PERSON + "，电话" + PHONE + "，检查人员每周上门三次。";

    @Autowired
    Issues issues;

    @Autowired
    Seals seals;

    @Autowired
    FollowUps followUps;

    @Autowired
    Conversations conversations;

    @Autowired
    Triage triage;

    @Autowired
    SealedIdentities identities;

    @Autowired
    Ledger ledger;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    TestClock clock;

    TestGovernment city = TestGovernment.found();
    Caller dispatcher = city.caller(Role.DISPATCHER);
    Caller inspector = city.caller(Role.INSPECTOR);
    Caller leader = city.caller(Role.LEADER);
    Caller officer = city.caller(Role.UNIT_OFFICER);
    Caller reporter = Caller.anonymous(city.jurisdiction());

    private Receipt raise(Caller caller) {
        Registration said = Registration.of(Channel.WEB, null, TEXT)
                .from(null, NAME)
                .withContact(new ContactPerson(PERSON, PHONE))
                .sealed(true);
        return issues.register(caller, said);
    }

    private void dispatched(Receipt receipt) {
        triage.accept(dispatcher, receipt.number(), "0101", null, null);
        seals.screen(dispatcher, receipt.number(), new Seals.Confirmation(List.of("每周"), List.of()));
        triage.dispatch(
                dispatcher, receipt.number(), new Dispatch(city.departmentA(), List.of(), "0101", null, null), null);
    }

    private static void refused(RefusalCode code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, it -> assertThat(it.code()).isEqualTo(code));
    }

    @Test
    void standsEverywhereUnderAPseudonymWithScreenedWords() {
        Receipt receipt = raise(reporter);
        dispatched(receipt);
        for (Caller caller : List.of(dispatcher, inspector, leader, officer)) {
            IssueView view = issues.issue(caller, receipt.number());
            assertThat(view.content().enterpriseName()).startsWith("密封企业 ");
            assertThat(view.content().text()).isEqualTo("我是[企业]的[姓名]，电话[电话]，检查人员[已隐去]上门三次。");
            assertThat(view.contact()).isNull();
            assertThat(view.toString())
                    .doesNotContain("金丝雀")
                    .doesNotContain(PERSON)
                    .doesNotContain(PHONE);
        }
    }

    @Test
    void goesToNoUnitBeforeADispatcherHasConfirmedTheWords() {
        Receipt receipt = raise(reporter);
        triage.accept(dispatcher, receipt.number(), "0101", null, null);
        refused(
                IssueRefusal.SCREENING_NEEDED,
                () -> triage.dispatch(
                        dispatcher,
                        receipt.number(),
                        new Dispatch(city.departmentA(), List.of(), "0101", null, null),
                        null));
    }

    @Test
    void isOpenedByTwoPersonsForAWhileAndTheReporterSeesIt() {
        Receipt receipt = raise(reporter);
        dispatched(receipt);
        refused(IssueRefusal.SEALED, () -> seals.read(inspector, receipt.number()));

        UUID asked = seals.request(inspector, receipt.number(), new Seals.Request("核实是否被报复", 2));
        refused(IssueRefusal.SEALED, () -> seals.read(inspector, receipt.number()));
        assertThat(seals.pending(leader)).extracting(Seals.Pending::id).containsExactly(asked);
        refused(
                IssueRefusal.SAME_PERSON,
                () -> seals.decide(inspector, receipt.number(), asked, new Seals.Decision(true, "自己批")));
        seals.decide(leader, receipt.number(), asked, new Seals.Decision(true, "情况紧急"));

        IssueSeal.Identity identity = seals.read(inspector, receipt.number());
        assertThat(identity.enterpriseName()).isEqualTo(NAME);
        assertThat(identity.contactPhone()).isEqualTo(PHONE);
        assertThat(identity.text()).isEqualTo(TEXT);
        refused(IssueRefusal.SEALED, () -> seals.read(dispatcher, receipt.number()));

        assertThat(followUps.follow(reporter, receipt.number(), receipt.code()).looks())
                .singleElement()
                .satisfies(look -> {
                    assertThat(look.requester().name()).isEqualTo("测试 INSPECTOR");
                    assertThat(look.requester().unit()).isEqualTo("市营商局");
                    assertThat(look.reason()).isEqualTo("核实是否被报复");
                    assertThat(look.readings()).hasSize(1);
                });

        clock.advance(Duration.ofHours(2));
        refused(IssueRefusal.SEALED, () -> seals.read(inspector, receipt.number()));
    }

    @Test
    void isNeverOpenedByAUnitThatHandlesIt() {
        Receipt receipt = raise(reporter);
        dispatched(receipt);
        Caller inspectorOfTheUnit = city.caller(Role.INSPECTOR, city.departmentA());
        refused(
                IssueRefusal.OWN_CASE,
                () -> seals.request(inspectorOfTheUnit, receipt.number(), new Seals.Request("想知道是谁", 1)));
    }

    @Test
    void hidesTheAccountOfASignedInEnterpriseFromTheLedgerAndTheTables() {
        Caller enterprise = city.caller(Role.ENTERPRISE);
        AccountId account = java.util.Objects.requireNonNull(enterprise.actor().account());
        Receipt receipt = raise(enterprise);
        conversations.writeAsReporter(enterprise, receipt.number(), receipt.code(), "再说一次，我电话" + PHONE);
        assertThat(issues.issue(dispatcher, receipt.number()).words())
                .singleElement()
                .satisfies(words -> {
                    assertThat(words.text()).isEqualTo("再说一次，我电话[电话]");
                    assertThat(words.by().account()).isNull();
                });
        assertThat(ledger.entries(city.jurisdiction(), "matter:" + receipt.id().value(), 100, null).items().stream()
                        .map(Object::toString))
                .noneMatch(entry -> entry.contains(account.value().toString()))
                .noneMatch(entry -> entry.contains("金丝雀"));
        assertThat(owner.sql("SELECT to_jsonb(i)::text FROM issues.issue i WHERE issue_id = :id")
                        .param("id", receipt.id().value())
                        .query(String.class)
                        .single())
                .doesNotContain(account.value().toString())
                .doesNotContain("金丝雀");
    }

    @Test
    void tellsTheLedgerWhoLookedAtTheCaseOnceInTenMinutes() {
        Receipt receipt = raise(reporter);
        issues.issue(inspector, receipt.number());
        issues.issue(inspector, receipt.number());
        clock.advance(Duration.ofMinutes(11));
        issues.issue(inspector, receipt.number());
        assertThat(issues.issue(dispatcher, receipt.number()).timeline().stream()
                        .filter(step -> step.type().equals("issues.SealedIssueRead"))
                        .filter(step -> inspector.actor().equals(step.by())))
                .hasSize(2);
    }

    @Test
    void isErasedByThrowingItsKeyAway() {
        Receipt receipt = raise(reporter);
        UUID subject = receipt.id().value();
        assertThat(identities.open(city.jurisdiction(), subject)).isNotEmpty();
        assertThat(identities.erase(city.jurisdiction(), subject)).isTrue();
        refused(IdentityRefusal.NO_SUCH_IDENTITY, () -> identities.open(city.jurisdiction(), subject));
    }
}
