package bihuan.assessment.application;

import bihuan.identity.Accounts;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.UnitId;
import bihuan.organisation.Organisation;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import org.springframework.stereotype.Component;

/** How people and units are called. */
@Component
class AssessmentNames {
    private final Accounts accounts;
    private final Organisation organisation;

    AssessmentNames(Accounts accounts, Organisation organisation) {
        this.accounts = accounts;
        this.organisation = organisation;
    }

    Map<AccountId, String> people(JurisdictionId jurisdiction, Collection<AccountId> ids) {
        return accounts.names(jurisdiction, new HashSet<>(ids));
    }

    String unit(JurisdictionId jurisdiction, UnitId unit) {
        return organisation.nameOf(jurisdiction, unit);
    }
}
