package bihuan.enterprises;

import bihuan.kernel.Actor;
import bihuan.kernel.AreaId;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What happens to an enterprise in the register. */
public sealed interface EnterpriseEvent extends DomainEvent {
    EnterpriseId enterprise();

    @Override
    default String subject() {
        return "enterprise:" + enterprise().value();
    }

    /**
     * Entered.
     *
     * @param digest SHA-256 (hex) of all that is kept, in canonical form
     */
    record EnterpriseRegistered(
            JurisdictionId jurisdiction,
            EnterpriseId enterprise,
            CreditCode creditCode,
            @Nullable AreaId area,
            @Nullable Industry industry,
            @Nullable SizeClass size,
            boolean monitored,
            String digest,
            Actor by,
            Instant at)
            implements EnterpriseEvent {}

    /**
     * Corrected.
     *
     * @param changed the names of the facts that differ, e.g. {@code name}
     */
    record EnterpriseChanged(
            JurisdictionId jurisdiction,
            EnterpriseId enterprise,
            int version,
            List<String> changed,
            CreditCode creditCode,
            @Nullable AreaId area,
            @Nullable Industry industry,
            @Nullable SizeClass size,
            boolean monitored,
            String digest,
            Actor by,
            Instant at)
            implements EnterpriseEvent {}

    /** Somebody may be called. The digest is salted; the salt is erased with the contact. */
    record ContactAdded(
            JurisdictionId jurisdiction,
            EnterpriseId enterprise,
            ContactId contact,
            String digest,
            Actor by,
            Instant at)
            implements EnterpriseEvent {}

    /** Somebody may no longer be called and was forgotten. */
    record ContactRemoved(JurisdictionId jurisdiction, EnterpriseId enterprise, ContactId contact, Actor by, Instant at)
            implements EnterpriseEvent {}
}
