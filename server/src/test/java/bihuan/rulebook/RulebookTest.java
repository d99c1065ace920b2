package bihuan.rulebook;

import static bihuan.rulebook.RulesForTests.LADDER;
import static bihuan.rulebook.RulesForTests.LIMIT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.testing.BihuanTest;
import bihuan.testing.TestCity;
import bihuan.testing.TestClock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

@BihuanTest
class RulebookTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private final JurisdictionId city = TestCity.next();
    private final Actor official = Actor.official(AccountId.next(), UnitId.next());

    @Autowired
    Rulebook rulebook;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void fallsBackWhereNothingIsDecided() {
        assertThat(rulebook.value(city, LIMIT, TODAY)).isEqualTo(4);
        assertThat(rulebook.value(city, LADDER, TODAY)).isEqualTo(LADDER.fallback());
    }

    @Test
    void keepsTheOldValueForTheDaysBeforeTheChange() {
        change("tests.limit", "6", TODAY.plusDays(10));
        change("tests.limit", "8", TODAY);

        assertThat(rulebook.value(city, LIMIT, TODAY.minusDays(1))).isEqualTo(4);
        assertThat(rulebook.value(city, LIMIT, TODAY)).isEqualTo(8);
        assertThat(rulebook.value(city, LIMIT, TODAY.plusDays(9))).isEqualTo(8);
        assertThat(rulebook.value(city, LIMIT, TODAY.plusDays(10))).isEqualTo(6);
        assertThat(rulebook.value(TestCity.next(), LIMIT, TODAY)).isEqualTo(4);
    }

    @Test
    void letsTheLaterDecisionForOneDayHoldAndShowsBothInTheHistory() {
        change("tests.limit", "6", TODAY);
        RulebookEvent.RuleChanged second = change("tests.limit", "7", TODAY);

        assertThat(second.before().intValue()).isEqualTo(6);
        assertThat(rulebook.value(city, LIMIT, TODAY)).isEqualTo(7);
        assertThat(rulebook.history(city, "tests.limit"))
                .extracting(RuleDecision::number, decision -> decision.value().intValue(), RuleDecision::by)
                .containsExactly(tuple(2, 7, official.account()), tuple(1, 6, official.account()));
        assertThat(rulebook.history(city, "tests.limit").getFirst().at()).isEqualTo(TestClock.START);
    }

    @Test
    void storesWholeRecordsSuchAsALadder() {
        change("tests.ladder", "{\"steps\": [{\"afterDays\": 2, \"measure\": \"URGE\"}]}", TODAY);
        assertThat(rulebook.value(city, LADDER, TODAY).steps())
                .containsExactly(new RulesForTests.Step(2, RulesForTests.Measure.URGE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "tests.limit  | 0                                                          | OUT_OF_RANGE      | /value",
                "tests.limit  | \"6\"                                                      | VALUE_NOT_OF_TYPE | /value",
                "tests.limit  | 6.5                                                        | VALUE_NOT_OF_TYPE | /value",
                "tests.limit  | null                                                       | VALUE_NOT_OF_TYPE | /value",
                "tests.limit  | 99999999999                                                | VALUE_NOT_OF_TYPE | /value",
                "tests.limit  | 4                                                          | NOTHING_CHANGES   |",
                "tests.ladder | {}                                                         | VALUE_NOT_OF_TYPE | /value/steps",
                "tests.ladder | {\"steps\":[{\"afterDays\":1}]}                            | VALUE_NOT_OF_TYPE | /value/steps/0/measure",
                "tests.ladder | {\"steps\":[{\"afterDays\":1,\"measure\":\"X\"}]}          | VALUE_NOT_OF_TYPE | /value/steps/0/measure",
                "tests.ladder | {\"steps\":[],\"more\":1}                                  | VALUE_NOT_OF_TYPE | /value/more",
                "tests.ladder | {\"steps\":[{\"afterDays\":3,\"measure\":\"WARN\"},{\"afterDays\":3,\"measure\":\"URGE\"}]} | OUT_OF_RANGE | /value/steps/1/afterDays",
                "tests.other  | 4                                                          | NO_SUCH_RULE      |"
            })
    void refusesValuesThatMakeNoSense(String key, String json, RulebookRefusal code, @Nullable String pointer) {
        assertRefused(key, json, TODAY, code, pointer);
        assertThat(rulebook.value(city, LIMIT, TODAY)).isEqualTo(4);
    }

    @Test
    void refusesAChangeInThePast() {
        assertRefused("tests.limit", "6", TODAY.minusDays(1), RulebookRefusal.EFFECTIVE_DATE_INVALID, "/effectiveFrom");
        assertRefused(
                "tests.limit", "6", LocalDate.of(2100, 1, 1), RulebookRefusal.EFFECTIVE_DATE_INVALID, "/effectiveFrom");
    }

    @Test
    void listsEveryRuleWithItsValueAndDefault() {
        change("tests.limit", "6", TODAY);
        assertThat(rulebook.all(city, null))
                .filteredOn(rule -> rule.rule().key().equals("tests.limit"))
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.value().intValue()).isEqualTo(6);
                    assertThat(rule.fallback().intValue()).isEqualTo(4);
                    assertThat(rule.since()).isEqualTo(TODAY);
                });
        assertThat(rulebook.all(city, TODAY.minusDays(1)))
                .filteredOn(rule -> rule.rule().key().equals("tests.limit"))
                .singleElement()
                .satisfies(rule -> assertThat(rule.since()).isNull());
    }

    @Test
    void forgetsADecisionThatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            change("tests.limit", "6", TODAY);
            status.setRollbackOnly();
        });
        assertThat(rulebook.value(city, LIMIT, TODAY)).isEqualTo(4);
        assertThat(rulebook.history(city, "tests.limit")).isEmpty();
    }

    @Test
    void noticesWithinASecondWhatAnotherNodeDecided() {
        assertThat(rulebook.value(city, LIMIT, TODAY)).isEqualTo(4);
        database.sql("""
                        with edition as (insert into rulebook.edition values (:city, 1))
                        insert into rulebook.decision
                            (jurisdiction_id, key, number, effective_from, value, reason, decided_at)
                        values (:city, 'tests.limit', 1, date '2026-03-01', '9', 'elsewhere', now())
                        """).param("city", city.value()).update();
        await().pollInSameThread()
                .untilAsserted(
                        () -> assertThat(rulebook.value(city, LIMIT, TODAY)).isEqualTo(9));
    }

    private RulebookEvent.RuleChanged change(String key, String json, LocalDate from) {
        return rulebook.change(city, key, JsonMapper.shared().readTree(json), from, "试点", official);
    }

    private void assertRefused(
            String key, String json, LocalDate from, RulebookRefusal code, @Nullable String pointer) {
        assertThatThrownBy(() -> change(key, json, from)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.pointer()).isEqualTo(pointer);
        });
    }
}
