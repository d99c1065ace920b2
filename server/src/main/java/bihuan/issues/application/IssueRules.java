package bihuan.issues.application;

import bihuan.rulebook.Rule;
import bihuan.rulebook.RuleSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a city may decide about issues. */
@Configuration(proxyBeanMethods = false)
class IssueRules {
    /** After how many call-backs that reached nobody a matter is closed as unreachable (回访次数). */
    static final Rule<Integer> CALL_BACK_ATTEMPTS = Rule.number("issues.call-back-attempts", 3, 1, 10);

    /** For how many working days after the closure of its main issue a voice may still say that it is unsolved. */
    static final Rule<Integer> VOICE_OBJECTION_DAYS = Rule.number("issues.voice-objection-working-days", 10, 1, 60);

    @Bean
    RuleSet issueRuleSet() {
        return RuleSet.of(CALL_BACK_ATTEMPTS, VOICE_OBJECTION_DAYS);
    }
}
