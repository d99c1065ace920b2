package bihuan.enterprises.application;

import bihuan.enterprises.Contact;
import bihuan.enterprises.ContactId;
import bihuan.enterprises.ContactView;
import bihuan.enterprises.EnterpriseEvent.ContactAdded;
import bihuan.enterprises.EnterpriseEvent.ContactRemoved;
import bihuan.enterprises.EnterpriseRefusal;
import bihuan.enterprises.EnterpriseView;
import bihuan.enterprises.domain.Digest;
import bihuan.enterprises.persistence.ContactStore;
import bihuan.kernel.Actor;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The people whom one may call. */
@Component
class ContactBook {
    private static final int SALT_BYTES = 16;
    private static final int MOST_CALLERS = 10;

    private final ContactStore store;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    ContactBook(ContactStore store, ApplicationEventPublisher events, Clock clock) {
        this.store = store;
        this.events = events;
        this.clock = clock;
    }

    ContactId add(JurisdictionId jurisdiction, EnterpriseId enterprise, Contact contact, Actor by) {
        ContactId id = ContactId.next();
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        store.insert(jurisdiction, enterprise, new ContactView(id, contact), salt, clock.instant());
        events.publishEvent(
                new ContactAdded(jurisdiction, enterprise, id, Digest.of(id, contact, salt), by, clock.instant()));
        return id;
    }

    void remove(JurisdictionId jurisdiction, EnterpriseId enterprise, ContactId contact, Actor by) {
        if (!store.delete(jurisdiction, enterprise, contact)) {
            throw Refusal.of(EnterpriseRefusal.NO_SUCH_CONTACT);
        }
        events.publishEvent(new ContactRemoved(jurisdiction, enterprise, contact, by, clock.instant()));
    }

    List<ContactView> of(JurisdictionId jurisdiction, EnterpriseId enterprise) {
        return store.of(jurisdiction, enterprise);
    }

    EnterpriseView addTo(JurisdictionId jurisdiction, EnterpriseView bare) {
        return new EnterpriseView(
                bare.id(), bare.details(), bare.version(), bare.registeredAt(), store.of(jurisdiction, bare.id()));
    }

    List<EnterpriseId> enterprisesOf(JurisdictionId jurisdiction, String phone) {
        return store.enterprisesByPhone(jurisdiction, phone, MOST_CALLERS);
    }
}
