package bihuan.house;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.identity.TestGovernment;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Reach;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import bihuan.testing.TestCity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whatever a statement asks for, it gets and writes rows of the city that its work is about. */
@BihuanTest
class RowSecurityTest {

    /** Tables that every city's statements may read, and why. */
    private static final Map<String, String> OPEN = Map.of(
            "issues.fingerprint",
                    "numbers for pairs of characters; no index would serve && and @> under row-level security",
            "enterprises.name_pieces", "pieces of names that are in a public register; the same",
            "platform.answered_request",
                    "sealed answers, found by whoever has the key; those without an account have no city");

    private static final String KEPT_BY_CITY = """
            SELECT n.nspname || '.' || c.relname
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'jurisdiction_id'
            WHERE c.relkind IN ('r', 'p')
            ORDER BY 1
            """;

    private static final String SECURED = """
            SELECT schemaname || '.' || tablename
            FROM pg_policies
            JOIN pg_class c ON c.oid = (schemaname || '.' || tablename)::regclass AND c.relrowsecurity
            WHERE policyname = 'within_reach' AND cmd = 'ALL' AND permissive = 'PERMISSIVE'
            ORDER BY 1
            """;

    private static final String VIEWS_WITH_RIGHTS_OF_THEIR_OWNER = """
            SELECT n.nspname || '.' || c.relname
            FROM pg_class c
            JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'v' AND n.nspname NOT IN ('public', 'information_schema') AND n.nspname NOT LIKE 'pg\\_%'
              AND NOT coalesce(c.reloptions, '{}') @> '{security_invoker=true}'
            """;

    private static final String CITIES = "SELECT DISTINCT jurisdiction_id FROM organisation.unit";

    @Autowired
    OwnerDatabase owner;

    @Autowired
    JdbcClient application;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void coversEveryTableThatIsKeptByCity() {
        List<String> kept = owner.sql(KEPT_BY_CITY).query(String.class).list();
        List<String> secured = owner.sql(SECURED).query(String.class).list();
        assertThat(kept).hasSizeGreaterThan(60).containsAll(OPEN.keySet());
        assertThat(secured)
                .containsExactlyElementsOf(
                        kept.stream().filter(it -> !OPEN.containsKey(it)).toList());
        assertThat(owner.sql(VIEWS_WITH_RIGHTS_OF_THEIR_OWNER)
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void theApplicationCannotStepOverIt() {
        assertThat(application
                        .sql("SELECT rolsuper OR rolbypassrls FROM pg_roles WHERE rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(application
                        .sql("SELECT count(*) FROM pg_class WHERE relowner = current_user::regrole")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aForgottenConditionFindsNothingOfAnotherCity() {
        JurisdictionId other = TestGovernment.found().jurisdiction();
        JurisdictionId here = TestGovernment.found().jurisdiction();
        assertThat(citiesIn(Reach.city(here))).containsExactly(here.value());
        assertThat(citiesIn(Reach.city(TestCity.next()))).isEmpty();
        assertThat(citiesIn(Reach.city(other))).doesNotContain(here.value());
        assertThat(citiesIn(Reach.everywhere())).contains(here.value());
        assertThat(owner.sql("SELECT count(*) FROM organisation.published_unit WHERE jurisdiction_id = ?")
                        .param(here.value())
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(Reach.city(other)
                        .<Integer, RuntimeException>call(() -> application
                                .sql("SELECT count(*) FROM organisation.published_unit WHERE jurisdiction_id = ?")
                                .param(here.value())
                                .query(Integer.class)
                                .single()))
                .isZero();
    }

    @Test
    void noTableShowsAnythingToWorkThatDoesNotSayWhereItIs() throws Exception {
        TestGovernment.found();
        List<String> shown = owner.sql(SECURED).query(String.class).list();
        Thread nowhere = Thread.ofVirtual()
                .start(() -> assertThat(shown)
                        .allSatisfy(table -> assertThat(application
                                        .sql("SELECT count(*) FROM " + table)
                                        .query(Integer.class)
                                        .single())
                                .isZero()));
        Throwable[] failure = {null};
        nowhere.setUncaughtExceptionHandler((thread, e) -> failure[0] = e);
        nowhere.join();
        assertThat(failure[0]).isNull();
    }

    @Test
    void nothingIsWrittenIntoAnotherCity() {
        JurisdictionId here = TestCity.next();
        JurisdictionId there = TestCity.next();
        assertThatThrownBy(() -> Reach.city(here).run(() -> put(there)))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
        Reach.city(there).run(() -> put(there));
    }

    @Test
    void aRollBackTakesBackWhatTheConnectionWasTold() {
        JurisdictionId here = TestGovernment.found().jurisdiction();
        Reach.city(TestCity.next())
                .run(() -> transaction.executeWithoutResult(status -> {
                    assertThat(application.sql(CITIES).query(Integer.class).list())
                            .isEmpty();
                    assertThat(citiesIn(Reach.city(here))).containsExactly(here.value());
                    assertThat(application.sql(CITIES).query(Integer.class).list())
                            .isEmpty();
                    status.setRollbackOnly();
                }));
        for (int again = 0; again < 30; again++) {
            assertThat(citiesIn(Reach.city(here))).containsExactly(here.value());
        }
    }

    private List<Integer> citiesIn(Reach reach) {
        return reach.call(() -> application.sql(CITIES).query(Integer.class).list());
    }

    private void put(JurisdictionId city) {
        application
                .sql("INSERT INTO issues.counted_fingerprints (jurisdiction_id, issues) VALUES (?, 0)")
                .param(city.value())
                .update();
    }
}
