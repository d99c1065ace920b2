package bihuan.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import bihuan.identity.TestGovernment;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import bihuan.testing.TestCity;
import bihuan.testing.TestThreads;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@BihuanTest
class ReorganisingTest {
    private static final Actor BY = Actor.system();
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    Organisation organisation;

    @Autowired
    Reorganisations reorganisations;

    @Autowired
    OwnerDatabase database;

    @Autowired
    TransactionTemplate transactions;

    TestGovernment government;
    JurisdictionId city;

    @BeforeEach
    void found() {
        government = TestGovernment.found();
        city = government.jurisdiction();
    }

    private static void refuses(OrganisationRefusal code, ThrowingCallable change) {
        assertThatThrownBy(change)
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }

    private UnitView add(String code, String parentCode) {
        UnitEntry entry = new UnitEntry(code, parentCode, "city", "单位" + code, null, null, UnitKind.SUBUNIT);
        return reorganisations.addUnit(city, entry, BY);
    }

    private Set<UnitId> subtreeInSql(UnitId ancestor) {
        return Set.copyOf(database
                .sql(
                        "SELECT unit_id FROM organisation.published_unit_tree WHERE jurisdiction_id = ? AND ancestor_id = ?")
                .params(city.value(), ancestor.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(UnitId::new)
                .toList());
    }

    @Test
    void answersWhatLiesBelowAUnitInMemoryAndInSql() {
        UnitView deep = add("a11", "a1");
        Set<UnitId> expected = Set.of(government.departmentA(), government.subunitOfA(), deep.id());

        assertThat(organisation.subtree(city, government.departmentA())).isEqualTo(expected);
        assertThat(subtreeInSql(government.departmentA())).isEqualTo(expected);
        assertThat(organisation.within(city, deep.id(), government.departmentA()))
                .isTrue();
        assertThat(organisation.within(city, government.departmentA(), deep.id()))
                .isFalse();
        assertThat(organisation.within(city, deep.id(), deep.id())).isTrue();
        assertThat(organisation.subtree(city, UnitId.next())).isEmpty();
    }

    @Test
    void movesAUnitWithAllBelowIt() {
        UnitView deep = add("a11", "a1");
        UnitView moved = reorganisations.moveUnit(city, government.subunitOfA(), government.departmentB(), 0, BY);

        Set<UnitId> expected = Set.of(government.departmentB(), government.subunitOfA(), deep.id());
        assertThat(moved.version()).isEqualTo(1);
        assertThat(organisation.subtree(city, government.departmentB())).isEqualTo(expected);
        assertThat(subtreeInSql(government.departmentB())).isEqualTo(expected);
        assertThat(subtreeInSql(government.departmentA())).containsExactly(government.departmentA());
    }

    @Test
    void refusesARing() {
        UnitView deep = add("a11", "a1");
        refuses(
                OrganisationRefusal.RING,
                () -> reorganisations.moveUnit(city, government.departmentA(), deep.id(), null, BY));
        refuses(
                OrganisationRefusal.RING,
                () -> reorganisations.moveUnit(city, government.departmentA(), government.departmentA(), null, BY));
    }

    @Test
    void letsOneOfTwoMovesAtTheSameMomentThatWouldCloseARing() throws Exception {
        UnitId a = government.departmentA();
        UnitId b = government.departmentB();
        try (ExecutorService both = TestThreads.everywhere()) {
            List<Callable<Boolean>> moves = List.of(() -> moves(a, b), () -> moves(b, a));
            long moved = both.invokeAll(moves).stream()
                    .filter(done -> done.resultNow())
                    .count();
            assertThat(moved).isEqualTo(1);
        }
        assertThat(organisation.units(city)).hasSize(5);
    }

    private boolean moves(UnitId unit, UnitId parent) {
        try {
            reorganisations.moveUnit(city, unit, parent, null, BY);
            return true;
        } catch (Refusal refusal) {
            return false;
        }
    }

    @Test
    void closesAUnitOnlyAfterThoseBelowIt() {
        refuses(
                OrganisationRefusal.OPEN_CHILDREN,
                () -> reorganisations.closeUnit(city, government.departmentA(), TODAY, null, BY));
        reorganisations.closeUnit(city, government.subunitOfA(), TODAY, null, BY);
        UnitView closed = reorganisations.closeUnit(city, government.departmentA(), TODAY, null, BY);

        assertThat(closed.open()).isFalse();
        assertThat(organisation.unit(city, government.departmentA())).contains(closed);
        refuses(OrganisationRefusal.UNIT_CLOSED, () -> organisation.requireOpen(city, government.departmentA()));
        refuses(OrganisationRefusal.UNIT_CLOSED, () -> add("a2", "a"));
        refuses(
                OrganisationRefusal.UNIT_CLOSED,
                () -> reorganisations.moveUnit(city, government.departmentB(), government.departmentA(), null, BY));
    }

    @Test
    void keepsTheBureauAndAllowsNoSecond() {
        assertThat(organisation.bureau(city)).isEqualTo(government.bureau());
        refuses(
                OrganisationRefusal.BUREAU_STAYS,
                () -> reorganisations.closeUnit(city, government.bureau(), TODAY, null, BY));
        UnitEntry second = new UnitEntry("x", null, "city", "又一个局", null, null, UnitKind.BUREAU);
        refuses(OrganisationRefusal.SECOND_BUREAU, () -> reorganisations.addUnit(city, second, BY));
        refuses(OrganisationRefusal.NO_BUREAU, () -> organisation.bureau(TestCity.next()));
    }

    @Test
    void refusesAChangeOfAnOlderVersion() {
        UnitChange change = new UnitChange("新名称", "新", null, government.city());
        assertThat(reorganisations
                        .changeUnit(city, government.departmentA(), change, 0, BY)
                        .name())
                .isEqualTo("新名称");
        refuses(
                OrganisationRefusal.STALE_UNIT,
                () -> reorganisations.changeUnit(city, government.departmentA(), change, 0, BY));
    }

    @Test
    void refusesATakenCodeAndBadWords() {
        refuses(OrganisationRefusal.CODE_TAKEN, () -> add("a", null));
        refuses(OrganisationRefusal.BAD_TEXT, () -> add(" ", null));
        refuses(OrganisationRefusal.BAD_TEXT, () -> add("nul\u0000", null));
        refuses(OrganisationRefusal.BAD_TEXT, () -> add("half\ud800", null));
        refuses(OrganisationRefusal.UNKNOWN_REFERENCE, () -> add("c", "nowhere"));
    }

    @Test
    void seesItsOwnChangesInsideATransactionAndForgetsThoseThatAreRolledBack() {
        transactions.executeWithoutResult(transaction -> {
            UnitView added = add("rolled-back", "a");
            assertThat(organisation.subtree(city, government.departmentA())).contains(added.id());
            transaction.setRollbackOnly();
        });
        assertThat(organisation.unitByCode(city, "rolled-back")).isEmpty();
    }

    @Test
    void seesWhatAnotherNodeChanges() {
        assertThat(organisation.unitByCode(city, "a").orElseThrow().name()).isEqualTo("测试市住房和城乡建设局");
        database.sql("UPDATE organisation.unit SET name = '别处改的' WHERE jurisdiction_id = ? AND code = 'a'")
                .param(city.value())
                .update();
        database.sql("UPDATE organisation.revision SET number = number + 1 WHERE jurisdiction_id = ?")
                .param(city.value())
                .update();
        await().pollInSameThread()
                .untilAsserted(() -> assertThat(
                                organisation.unitByCode(city, "a").orElseThrow().name())
                        .isEqualTo("别处改的"));
    }

    @Test
    void loadsNothingTwice() {
        List<UnitEntry> entries = List.of(new UnitEntry("a", null, "city", "改名也不动", null, null, UnitKind.DEPARTMENT));
        reorganisations.loadUnits(city, entries, BY);
        assertThat(organisation.unitByCode(city, "a").orElseThrow().name()).isEqualTo("测试市住房和城乡建设局");
    }
}
