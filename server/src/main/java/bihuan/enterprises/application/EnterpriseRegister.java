package bihuan.enterprises.application;

import bihuan.enterprises.Contact;
import bihuan.enterprises.ContactId;
import bihuan.enterprises.CreditCode;
import bihuan.enterprises.EnterpriseDetails;
import bihuan.enterprises.EnterpriseEvent.EnterpriseChanged;
import bihuan.enterprises.EnterpriseEvent.EnterpriseRegistered;
import bihuan.enterprises.EnterpriseFilter;
import bihuan.enterprises.EnterpriseLoad;
import bihuan.enterprises.EnterpriseRefusal;
import bihuan.enterprises.EnterpriseView;
import bihuan.enterprises.Enterprises;
import bihuan.enterprises.domain.Admission;
import bihuan.enterprises.domain.Correction;
import bihuan.enterprises.domain.Digest;
import bihuan.enterprises.persistence.EnterpriseStore;
import bihuan.kernel.Actor;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Page;
import bihuan.kernel.Refusal;
import bihuan.organisation.Organisation;
import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The register. */
@Service
@Transactional
class EnterpriseRegister implements Enterprises {
    private final EnterpriseStore store;
    private final ContactBook contacts;
    private final EnterpriseLists lists;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EnterpriseRegister(
            EnterpriseStore store,
            ContactBook contacts,
            EnterpriseLists lists,
            Organisation organisation,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.contacts = contacts;
        this.lists = lists;
        this.organisation = organisation;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public EnterpriseId register(
            JurisdictionId jurisdiction, EnterpriseDetails details, List<Contact> people, Actor by) {
        EnterpriseDetails admitted = admit(jurisdiction, details);
        List<Contact> admittedPeople = Admission.of(people);
        EnterpriseId id = EnterpriseId.next();
        if (!store.insert(jurisdiction, id, admitted, clock.instant())) {
            throw Refusal.of(EnterpriseRefusal.CREDIT_CODE_TAKEN).at("/creditCode");
        }
        events.publishEvent(new EnterpriseRegistered(
                jurisdiction,
                id,
                admitted.creditCode(),
                admitted.area(),
                admitted.industry(),
                admitted.size(),
                admitted.monitored(),
                Digest.of(admitted),
                by,
                clock.instant()));
        admittedPeople.forEach(person -> contacts.add(jurisdiction, id, person, by));
        return id;
    }

    @Override
    public int change(
            JurisdictionId jurisdiction,
            EnterpriseId enterprise,
            EnterpriseDetails details,
            @Nullable Integer expectedVersion,
            Actor by) {
        EnterpriseView before = lock(jurisdiction, enterprise);
        if (expectedVersion != null && expectedVersion != before.version()) {
            throw Refusal.of(EnterpriseRefusal.CHANGED_MEANWHILE);
        }
        EnterpriseDetails after = admit(jurisdiction, details);
        List<String> changed = Correction.between(before.details(), after);
        if (changed.isEmpty()) {
            return before.version();
        }
        Optional<EnterpriseView> holder = store.find(jurisdiction, after.creditCode());
        if (holder.isPresent() && !holder.get().id().equals(enterprise)) {
            throw Refusal.of(EnterpriseRefusal.CREDIT_CODE_TAKEN).at("/creditCode");
        }
        save(jurisdiction, before, after, changed, by);
        return before.version() + 1;
    }

    private void save(
            JurisdictionId jurisdiction,
            EnterpriseView before,
            EnterpriseDetails after,
            List<String> changed,
            Actor by) {
        if (!store.update(jurisdiction, before.id(), after, before.version())) {
            throw Refusal.of(EnterpriseRefusal.CHANGED_MEANWHILE);
        }
        events.publishEvent(new EnterpriseChanged(
                jurisdiction,
                before.id(),
                before.version() + 1,
                changed,
                after.creditCode(),
                after.area(),
                after.industry(),
                after.size(),
                after.monitored(),
                Digest.of(after),
                by,
                clock.instant()));
    }

    @Override
    public ContactId addContact(JurisdictionId jurisdiction, EnterpriseId enterprise, Contact contact, Actor by) {
        Contact admitted = Admission.of(contact, "");
        lock(jurisdiction, enterprise);
        if (contacts.of(jurisdiction, enterprise).size() >= Admission.MOST_CONTACTS) {
            throw Admission.tooManyContacts();
        }
        return contacts.add(jurisdiction, enterprise, admitted, by);
    }

    @Override
    public void removeContact(JurisdictionId jurisdiction, EnterpriseId enterprise, ContactId contact, Actor by) {
        lock(jurisdiction, enterprise);
        contacts.remove(jurisdiction, enterprise, contact, by);
    }

    @Override
    public Map<CreditCode, EnterpriseId> load(JurisdictionId jurisdiction, List<EnterpriseLoad> loads, Actor by) {
        Map<CreditCode, EnterpriseId> ids = new LinkedHashMap<>();
        for (EnterpriseLoad load : loads) {
            CreditCode code = load.details().creditCode();
            EnterpriseId id = store.find(jurisdiction, code)
                    .map(EnterpriseView::id)
                    .orElseGet(() -> register(jurisdiction, load.details(), load.contacts(), by));
            ids.put(code, id);
        }
        return ids;
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EnterpriseView> find(JurisdictionId jurisdiction, EnterpriseId enterprise) {
        return store.find(jurisdiction, enterprise).map(found -> contacts.addTo(jurisdiction, found));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<EnterpriseView> findByCreditCode(JurisdictionId jurisdiction, CreditCode creditCode) {
        return store.find(jurisdiction, creditCode).map(found -> contacts.addTo(jurisdiction, found));
    }

    @Override
    @Transactional(readOnly = true)
    public List<EnterpriseView> findByPhone(JurisdictionId jurisdiction, String phone) {
        return contacts.enterprisesOf(jurisdiction, Admission.phone(phone, "/phone")).stream()
                .flatMap(id -> find(jurisdiction, id).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Page<EnterpriseView> list(
            JurisdictionId jurisdiction, EnterpriseFilter filter, @Nullable String after, int size) {
        return lists.page(jurisdiction, filter, after, size);
    }

    @Override
    @Transactional(readOnly = true)
    public Map<EnterpriseId, String> named(JurisdictionId jurisdiction, Collection<EnterpriseId> enterprises) {
        return enterprises.isEmpty() ? Map.of() : store.names(jurisdiction, enterprises);
    }

    private EnterpriseDetails admit(JurisdictionId jurisdiction, EnterpriseDetails details) {
        if (details.area() != null
                && organisation.area(jurisdiction, details.area()).isEmpty()) {
            throw Refusal.of(EnterpriseRefusal.NO_SUCH_AREA).at("/area");
        }
        return Admission.of(details);
    }

    private EnterpriseView lock(JurisdictionId jurisdiction, EnterpriseId enterprise) {
        return store.lock(jurisdiction, enterprise).orElseThrow(() -> Refusal.of(EnterpriseRefusal.NO_SUCH_ENTERPRISE));
    }
}
