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

    /** How many months after its end an issue keeps who raised it (个人信息保存期限; 个人信息保护法 art. 19). */
    static final Rule<Integer> CONTACT_RETENTION_MONTHS = Rule.number("issues.contact-retention-months", 36, 1, 240);

    @Bean
    RuleSet issueRuleSet() {
        return RuleSet.of(CALL_BACK_ATTEMPTS, VOICE_OBJECTION_DAYS, CONTACT_RETENTION_MONTHS);
    }
}
