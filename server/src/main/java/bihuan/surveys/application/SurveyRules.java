package bihuan.surveys.application;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.rulebook.Rule;
import bihuan.rulebook.RuleSet;
import bihuan.rulebook.Rulebook;
import java.time.Instant;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** What a city may decide about surveys. */
@Configuration(proxyBeanMethods = false)
class SurveyRules {
    /** How often one enterprise may be asked in a calendar quarter, over all surveys. */
    static final Rule<Integer> REQUESTS_PER_QUARTER = Rule.number("surveys.requests-per-quarter", 2, 1, 12);

    /** Of fewer answers than these no figure is shown. */
    static final Rule<Integer> LEAST_ANSWERS = Rule.number("surveys.least-answers", 5, 3, 50);

    @Bean
    RuleSet surveyRuleSet() {
        return RuleSet.of(REQUESTS_PER_QUARTER, LEAST_ANSWERS);
    }

    /** Their values. */
    @Component
    record Decided(Rulebook rulebook) {
        int requestsPerQuarter(JurisdictionId jurisdiction, Instant at) {
            return value(jurisdiction, REQUESTS_PER_QUARTER, at);
        }

        int leastAnswers(JurisdictionId jurisdiction, Instant at) {
            return value(jurisdiction, LEAST_ANSWERS, at);
        }

        private int value(JurisdictionId jurisdiction, Rule<Integer> rule, Instant at) {
            return rulebook.value(jurisdiction, rule, at.atZone(Moment.ZONE).toLocalDate());
        }
    }
}
