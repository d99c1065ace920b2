package bihuan.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.kernel.Actor;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import bihuan.kernel.Refusal;
import bihuan.ledger.Entry;
import bihuan.ledger.Ledger;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import bihuan.testing.TestCity;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@BihuanTest
class EnterprisesTest {
    private final JurisdictionId city = TestCity.next();

    @Autowired
    private Enterprises enterprises;

    @Autowired
    private Ledger ledger;

    @Autowired
    private OwnerDatabase database;

    @Test
    void findsWhatWasRegisteredByIdCodeAndPhone() {
        EnterpriseId id = register(1, "云岫精工机械有限公司", new Contact("甲", "138-0000-0001", "经理"));
        EnterpriseView found = enterprises.find(city, id).orElseThrow();
        assertThat(found.details().name()).isEqualTo("云岫精工机械有限公司");
        assertThat(found.version()).isEqualTo(1);
        assertThat(found.contacts())
                .extracting(ContactView::contact)
                .containsExactly(new Contact("甲", "13800000001", "经理"));
        assertThat(enterprises.findByCreditCode(city, CreditCodes.number(1))).contains(found);
        assertThat(enterprises.findByPhone(city, "+86 138 0000 0001")).containsExactly(found);
        assertThat(enterprises.named(city, List.of(id, EnterpriseId.next()))).isEqualTo(Map.of(id, "云岫精工机械有限公司"));
    }

    @Test
    void keepsCitiesApart() {
        EnterpriseId id = register(1, "云岫精工");
        JurisdictionId other = TestCity.next();
        assertThat(enterprises.find(other, id)).isEmpty();
        assertThat(enterprises.register(other, details(1, "云岫精工"), List.of(), Actor.system()))
                .isNotEqualTo(id);
    }

    @Test
    void refusesACreditCodeTwiceAndLeavesNothingBehind() {
        register(1, "云岫精工");
        assertRefused(
                EnterpriseRefusal.CREDIT_CODE_TAKEN, () -> register(1, "冒名公司", new Contact("甲", "13800000002", null)));
        assertThat(enterprises.findByPhone(city, "13800000002")).isEmpty();
    }

    @Test
    void changesOnlyTheVersionThatWasRead() {
        EnterpriseId id = register(1, "云岫精工");
        assertThat(enterprises.change(city, id, details(1, "云岫精工（集团）"), 1, Actor.system()))
                .isEqualTo(2);
        assertRefused(
                EnterpriseRefusal.CHANGED_MEANWHILE,
                () -> enterprises.change(city, id, details(1, "别名"), 1, Actor.system()));
        assertThat(enterprises.find(city, id).orElseThrow().details().name()).isEqualTo("云岫精工（集团）");
    }

    @Test
    void sayingTheSameAgainChangesNothing() {
        EnterpriseId id = register(1, "云岫精工");
        assertThat(enterprises.change(city, id, details(1, "云岫精工"), null, Actor.system()))
                .isEqualTo(1);
        assertThat(eventsOf(id)).hasSize(1);
    }

    @Test
    void doesNotTakeTheCodeOfAnother() {
        register(1, "云岫精工");
        EnterpriseId second = register(2, "听澜物流");
        assertRefused(
                EnterpriseRefusal.CREDIT_CODE_TAKEN,
                () -> enterprises.change(city, second, details(1, "听澜物流"), null, Actor.system()));
    }

    @Test
    void findsNamesByAnyPieceAndForgivesOneMisheardCharacter() {
        register(1, "云岫精工机械有限公司");
        register(2, "听澜冷链物流有限公司");
        register(3, "云岫听澜酒店");
        assertThat(names("听澜")).containsExactly("云岫听澜酒店", "听澜冷链物流有限公司");
        assertThat(names("岫")).hasSize(2);
        assertThat(names("云岫京工机械")).containsExactly("云岫精工机械有限公司");
        assertThat(names("云袖京工机械")).isEmpty();
        assertThat(names("'; DROP TABLE x; --")).isEmpty();
    }

    @Test
    void filtersByIndustrySizeAndMonitoring() {
        enterprises.register(city, details(1, "甲", "C34", SizeClass.SMALL, true), List.of(), Actor.system());
        enterprises.register(city, details(2, "乙", "C13", SizeClass.MICRO, false), List.of(), Actor.system());
        enterprises.register(city, details(3, "丙", "F51", null, false), List.of(), Actor.system());
        assertThat(names(new EnterpriseFilter(null, null, new Industry("C"), null, null)))
                .containsExactlyInAnyOrder("甲", "乙");
        assertThat(names(new EnterpriseFilter(null, null, new Industry("C13"), null, null)))
                .containsExactly("乙");
        assertThat(names(new EnterpriseFilter(null, null, null, SizeClass.SMALL, true)))
                .containsExactly("甲");
        assertThat(names(new EnterpriseFilter(null, null, null, null, false))).containsExactlyInAnyOrder("乙", "丙");
    }

    @Test
    void walksThroughAllPagesWithoutGapOrRepetition() {
        for (int i = 0; i < 25; i++) {
            register(i, "同名公司" + (i % 3));
        }
        List<EnterpriseId> seen = new ArrayList<>();
        String after = null;
        do {
            Page<EnterpriseView> page = enterprises.list(city, filter("同名"), after, 4);
            page.items().forEach(item -> seen.add(item.id()));
            after = page.next();
        } while (after != null);
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
    }

    @Test
    void refusesCursorsThatAreNotItsOwn() {
        for (String cursor : List.of(
                "!!",
                "YWJj",
                bihuan.kernel.Cursor.of("exact", "a\0", EnterpriseId.next().value()))) {
            assertRefused(EnterpriseRefusal.BAD_CURSOR, () -> enterprises.list(city, EnterpriseFilter.ALL, cursor, 10));
        }
    }

    @Test
    void forgetsAContactAndKeepsPersonalDataOutOfTheLedger() {
        EnterpriseId id = register(1, "云岫精工");
        ContactId contact = enterprises.addContact(city, id, new Contact("龘某", "13912345678", null), Actor.system());
        enterprises.removeContact(city, id, contact, Actor.system());
        assertThat(enterprises.find(city, id).orElseThrow().contacts()).isEmpty();
        List<Entry> events = eventsOf(id);
        assertThat(events).hasSize(3);
        assertThat(events.toString()).doesNotContain("龘某", "13912345678", "云岫");
        assertThat(database.sql("SELECT count(*) FROM enterprises.contact WHERE jurisdiction_id = ?")
                        .param(city.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertRefused(
                EnterpriseRefusal.NO_SUCH_CONTACT, () -> enterprises.removeContact(city, id, contact, Actor.system()));
    }

    @Test
    void limitsTheNumberOfContacts() {
        EnterpriseId id = register(1, "云岫精工");
        for (int i = 0; i < 50; i++) {
            enterprises.addContact(city, id, new Contact("甲" + i, "1380000%04d".formatted(i), null), Actor.system());
        }
        assertRefused(
                EnterpriseRefusal.TOO_MANY_CONTACTS,
                () -> enterprises.addContact(city, id, new Contact("乙", "13800009999", null), Actor.system()));
    }

    @Test
    void loadsEachCreditCodeOnce() {
        List<EnterpriseLoad> loads = List.of(
                new EnterpriseLoad(details(1, "甲"), List.of(new Contact("张", "13800000001", null))),
                new EnterpriseLoad(details(2, "乙"), List.of()));
        Map<CreditCode, EnterpriseId> first = enterprises.load(city, loads, Actor.system());
        assertThat(enterprises.load(city, loads, Actor.system())).isEqualTo(first);
        assertThat(enterprises.list(city, EnterpriseFilter.ALL, null, 10).items())
                .hasSize(2);
    }

    private EnterpriseId register(int number, String name, Contact... contacts) {
        return enterprises.register(city, details(number, name), List.of(contacts), Actor.system());
    }

    private static EnterpriseDetails details(int number, String name) {
        return details(number, name, null, null, false);
    }

    private static EnterpriseDetails details(
            int number, String name, @Nullable String industry, @Nullable SizeClass size, boolean monitored) {
        return new EnterpriseDetails(
                CreditCodes.number(number),
                name,
                null,
                null,
                industry == null ? null : new Industry(industry),
                size,
                monitored,
                new EnterpriseProfile(5_000_000L, 30, List.of("专精特新")));
    }

    private List<String> names(String piece) {
        return names(filter(piece));
    }

    private static EnterpriseFilter filter(String piece) {
        return new EnterpriseFilter(piece, null, null, null, null);
    }

    private List<String> names(EnterpriseFilter filter) {
        return enterprises.list(city, filter, null, 50).items().stream()
                .map(item -> item.details().name())
                .toList();
    }

    private List<Entry> eventsOf(EnterpriseId id) {
        return ledger.entries(city, "enterprise:" + id.value(), 50, null).items();
    }

    private static void assertRefused(EnterpriseRefusal code, Runnable attempt) {
        assertThatThrownBy(attempt::run)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
