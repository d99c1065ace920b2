package bihuan.enterprises;

import bihuan.kernel.Actor;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The register of enterprises (企业名录). Every change is refused with an {@link EnterpriseRefusal} or told as an {@link EnterpriseEvent}. */
public interface Enterprises {

    /**
     * Enters an enterprise.
     *
     * @throws bihuan.kernel.Refusal if the credit code is taken or a value is too long
     */
    EnterpriseId register(JurisdictionId jurisdiction, EnterpriseDetails details, List<Contact> contacts, Actor by);

    /**
     * Replaces what is kept of an enterprise; saying the same again changes nothing.
     *
     * @param expectedVersion refused as stale if the enterprise has another one; {@code null} takes any
     * @return the version after the change
     */
    int change(
            JurisdictionId jurisdiction,
            EnterpriseId enterprise,
            EnterpriseDetails details,
            @Nullable Integer expectedVersion,
            Actor by);

    ContactId addContact(JurisdictionId jurisdiction, EnterpriseId enterprise, Contact contact, Actor by);

    /** Erases a contact; the ledger keeps only the salted digest, whose salt goes with it. */
    void removeContact(JurisdictionId jurisdiction, EnterpriseId enterprise, ContactId contact, Actor by);

    /** Loads many enterprises in one go, each with an event; those whose credit code is already there are left as they are. */
    Map<CreditCode, EnterpriseId> load(JurisdictionId jurisdiction, List<EnterpriseLoad> enterprises, Actor by);

    Optional<EnterpriseView> find(JurisdictionId jurisdiction, EnterpriseId enterprise);

    Optional<EnterpriseView> findByCreditCode(JurisdictionId jurisdiction, CreditCode creditCode);

    /** Who may be calling: enterprises with a contact of this phone number, at most ten. */
    List<EnterpriseView> findByPhone(JurisdictionId jurisdiction, String phone);

    /**
     * The enterprises by name, without contacts.
     *
     * @param after cursor of the page before
     * @param size 1 to 200
     */
    Page<EnterpriseView> list(JurisdictionId jurisdiction, EnterpriseFilter filter, @Nullable String after, int size);

    /** The names of those that exist. */
    Map<EnterpriseId, String> named(JurisdictionId jurisdiction, Collection<EnterpriseId> enterprises);
}
