package bihuan.rulebook;

import bihuan.kernel.Refusal;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Rules of a module that exists only in tests; found by the component scan of the tests' context. */
@Configuration(proxyBeanMethods = false)
class RulesForTests {
    static final Rule<Integer> LIMIT = Rule.number("tests.limit", 4, 1, 80);
    static final Rule<Ladder> LADDER = Rule.of(
            "tests.ladder",
            Ladder.class,
            new Ladder(List.of(new Step(1, Measure.WARN), new Step(3, Measure.URGE))),
            ladder -> {
                for (int i = 1; i < ladder.steps().size(); i++) {
                    if (ladder.steps().get(i).afterDays()
                            <= ladder.steps().get(i - 1).afterDays()) {
                        throw Refusal.of(RulebookRefusal.OUT_OF_RANGE).at("/steps/" + i + "/afterDays");
                    }
                }
            });

    enum Measure {
        WARN,
        URGE
    }

    record Step(int afterDays, Measure measure) {}

    record Ladder(List<Step> steps) {}

    @Bean
    RuleSet setOfRules() {
        return RuleSet.of(LIMIT, LADDER);
    }
}
