package bihuan.issues;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.issues.application.PersonalWork;
import bihuan.kernel.Actor;
import bihuan.kernel.Refusal;
import bihuan.ledger.Ledger;
import bihuan.rulebook.Rulebook;
import bihuan.testing.Application;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import bihuan.testing.TestClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.IntNode;

/** People get a copy of what is kept of them, and are forgotten (A4; 个人信息保护法 arts. 19, 45, 47). */
@BihuanTest
class PersonalDataTest {
    private static final String NAME = "燕归来";
    private static final String PHONE = "13922220003";
    private static final String TEXT = "我是燕归来，电话13922220003，园区停电，请尽快恢复。";

    private final Town town = new Town();
    private final PersonalData data = Application.bean(PersonalData.class);
    private final Ledger ledger = Application.bean(Ledger.class);

    @Autowired
    OwnerDatabase database;

    @Autowired
    TestClock clock;

    private Receipt raised(boolean sealed) {
        return town.issues.register(
                town.reporter,
                Registration.of(Channel.WEB, null, TEXT)
                        .withContact(new ContactPerson(NAME, PHONE))
                        .sealed(sealed));
    }

    private Receipt closed() {
        Receipt receipt = raised(false);
        town.triage.accept(town.dispatcher, receipt.number(), Town.CATEGORY, null, null);
        town.dispatch(receipt, town.government.departmentA());
        town.answer(receipt);
        town.judge(receipt, true);
        return receipt;
    }

    private static void refused(IssueRefusal code, ThrowingCallable act) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    @Test
    void aCopyHoldsEverythingThatWasTold() {
        Receipt receipt = raised(false);
        town.conversations.writeAsReporter(town.reporter, receipt.number(), receipt.code(), "还是没有电，" + NAME);
        PersonalData.Copy copy = data.copy(town.reporter, receipt.number(), receipt.code());
        assertThat(copy.identity()).isEqualTo(new PersonalData.Identity(null, null, NAME, PHONE));
        assertThat(copy.said()).extracting(PersonalData.Said::kind).contains("TITLE", "TEXT", "FROM_REPORTER");
        assertThat(copy.said()).extracting(PersonalData.Said::text).contains(TEXT, "还是没有电，" + NAME);
        assertThat(copy.erasedAfterMonths()).isEqualTo(36);
        PersonalData.Copy sealed = data.copy(town.reporter, receipt.number(), receipt.code());
        assertThat(sealed.identity()).isEqualTo(copy.identity());
    }

    @Test
    void nobodyElseGetsIt() {
        Receipt receipt = raised(false);
        Receipt other = raised(false);
        refused(IssueRefusal.NO_SUCH_ISSUE, () -> data.copy(town.reporter, receipt.number(), other.code()));
        refused(IssueRefusal.NO_SUCH_ISSUE, () -> data.erase(town.reporter, receipt.number(), null));
        refused(IssueRefusal.NOT_THE_REPORTER, () -> data.copy(town.leader, receipt.number(), receipt.code()));
    }

    @Test
    void isNeededUntilTheIssueHasEnded() {
        Receipt receipt = raised(false);
        refused(IssueRefusal.STILL_NEEDED, () -> data.erase(town.reporter, receipt.number(), receipt.code()));
        assertThat(data.copy(town.reporter, receipt.number(), receipt.code()).identity())
                .isNotNull();
    }

    @Test
    void nothingInTheDatabaseTellsAfterwardsWhoItWasAndTheLedgerVerifies() {
        Receipt receipt = closed();
        assertThat(tablesWith(NAME)).contains("issues.contact", "issues.issue");
        data.erase(town.reporter, receipt.number(), receipt.code());
        assertThat(tablesWith(NAME)).isEmpty();
        assertThat(tablesWith(PHONE)).isEmpty();
        assertThat(data.copy(town.reporter, receipt.number(), receipt.code()).identity())
                .isNull();
        assertThat(town.issues.issue(town.inspector, receipt.number()).content().text())
                .isEqualTo("我是[姓名]，电话[电话]，园区停电，请尽快恢复。");
        ledger.sealNow();
        assertThat(ledger.verify(town.jurisdiction()).problems()).isEmpty();
        refused(IssueRefusal.ALREADY_ERASED, () -> data.erase(town.reporter, receipt.number(), receipt.code()));
    }

    @Test
    void aSealedIdentityIsThrownAwayWithItsKey() {
        Receipt receipt = raised(true);
        town.triage.notAccept(town.dispatcher, receipt.number(), NotAcceptedReason.values()[0], "不属于受理范围", null);
        data.erase(town.reporter, receipt.number(), receipt.code());
        assertThat(database.sql("SELECT count(*) FROM identity.sealed_identity WHERE jurisdiction_id = ?")
                        .param(town.jurisdiction().value())
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(data.copy(town.reporter, receipt.number(), receipt.code()).identity())
                .isNull();
    }

    @Test
    void isErasedByItselfWhenItsTimeIsOver() {
        Application.bean(Rulebook.class)
                .change(
                        town.jurisdiction(),
                        "issues.contact-retention-months",
                        IntNode.valueOf(6),
                        LocalDate.of(2026, 3, 2),
                        "试点",
                        Actor.system());
        Receipt over = closed();
        clock.advance(Duration.ofDays(100));
        Receipt young = closed();
        clock.advance(Duration.ofDays(85));
        assertThat(PersonalWork.eraseWhatIsOver(town.jurisdiction())).isEqualTo(1);
        assertThat(data.copy(town.reporter, over.number(), over.code()).identity())
                .isNull();
        assertThat(data.copy(town.reporter, young.number(), young.code()).identity())
                .isNotNull();
        assertThat(PersonalWork.eraseWhatIsOver(town.jurisdiction())).isZero();
    }

    /** Tables of this city in any of whose rows the words stand, as text. */
    private List<String> tablesWith(String words) {
        return database.sql("""
                        SELECT n.nspname || '.' || c.relname
                        FROM pg_class c
                        JOIN pg_namespace n ON n.oid = c.relnamespace
                        JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'jurisdiction_id'
                        WHERE c.relkind = 'r'
                        ORDER BY 1
                        """).query(String.class).list().stream()
                .filter(table -> database.sql("SELECT EXISTS (SELECT 1 FROM " + table
                                + " t WHERE jurisdiction_id = ? AND strpos(t::text, ?) > 0)")
                        .param(town.jurisdiction().value())
                        .param(words)
                        .query(Boolean.class)
                        .single())
                .toList();
    }
}
