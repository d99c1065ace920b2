package bihuan.identity.application;

import bihuan.identity.AccountView;
import bihuan.identity.domain.AccountRules;
import bihuan.identity.persistence.FactorStore;
import bihuan.identity.persistence.FactorStore.Factor;
import bihuan.identity.persistence.PasskeyStore;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.rulebook.Rule;
import bihuan.rulebook.RuleSet;
import bihuan.rulebook.Rulebook;
import java.time.Clock;
import java.util.Collections;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Who may do nothing before he has set up a second factor (GB/T 22239-2019, 8.1.4.1 d). */
@Component
class SecondFactorDuty {
    /** Whether administrators, security administrators and auditors need one (三员双因素). */
    static final Rule<Boolean> FOR_CONTROL = Rule.flag("identity.second-factor-for-control", true);

    private final Rulebook rulebook;
    private final FactorStore factors;
    private final PasskeyStore passkeys;
    private final Clock clock;

    SecondFactorDuty(Rulebook rulebook, FactorStore factors, PasskeyStore passkeys, Clock clock) {
        this.rulebook = rulebook;
        this.factors = factors;
        this.passkeys = passkeys;
        this.clock = clock;
    }

    /** The rules of signing in. */
    @Configuration(proxyBeanMethods = false)
    static class Rules {
        @Bean
        RuleSet identityRules() {
            return RuleSet.of(FOR_CONTROL);
        }
    }

    /** Asks the database only about those who control others. */
    boolean lacks(JurisdictionId jurisdiction, AccountView account) {
        return !Collections.disjoint(account.roles(), AccountRules.CONTROL)
                && rulebook.value(
                        jurisdiction,
                        FOR_CONTROL,
                        clock.instant().atZone(Moment.ZONE).toLocalDate())
                && factors.find(jurisdiction, account.id())
                        .flatMap(Factor::secret)
                        .isEmpty()
                && passkeys.list(jurisdiction, account.id()).isEmpty();
    }
}
