package bihuan.identity.application;

import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import org.springframework.stereotype.Component;

/** With what somebody shows who he is. */
@Component
record Proofs(Passwords passwords, FactorDesk factors, PasskeyChecks passkeys) {

    /** Whether a password alone does not do. */
    boolean secondStep(JurisdictionId jurisdiction, AccountId account) {
        return factors.active(jurisdiction, account) || passkeys.any(jurisdiction, account);
    }
}
