package bihuan.assessment.application;

import bihuan.rulebook.Rule;
import bihuan.rulebook.RuleSet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What a city may decide about assessment; schemes have versions of their own. */
@Configuration(proxyBeanMethods = false)
class AssessmentRules {
    /** For how many working days units may object to a result. */
    static final Rule<Integer> OBJECTION_DAYS = Rule.number("assessment.objection-working-days", 5, 1, 60);

    @Bean
    RuleSet assessmentRuleSet() {
        return RuleSet.of(OBJECTION_DAYS);
    }
}
