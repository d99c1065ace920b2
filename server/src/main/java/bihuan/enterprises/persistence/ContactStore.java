package bihuan.enterprises.persistence;

import bihuan.enterprises.Contact;
import bihuan.enterprises.ContactId;
import bihuan.enterprises.ContactView;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of contacts: personal data, deleted for good when removed. */
@Repository
public class ContactStore {
    private static final String INSERT = """
            INSERT INTO enterprises.contact
                (jurisdiction_id, enterprise_id, contact_id, name, phone, position, salt, added_at)
            VALUES
                (:jurisdiction, :enterprise, :contact, :name, :phone, :position, :salt, :at)
            """;

    private static final String DELETE = """
            DELETE FROM enterprises.contact
            WHERE jurisdiction_id = :jurisdiction
              AND enterprise_id = :enterprise
              AND contact_id = :contact
            """;

    private static final String OF_ENTERPRISE = """
            SELECT contact_id, name, phone, position
            FROM enterprises.contact
            WHERE jurisdiction_id = :jurisdiction
              AND enterprise_id = :enterprise
            ORDER BY added_at, contact_id
            """;

    private static final String BY_PHONE = """
            SELECT DISTINCT enterprise_id
            FROM enterprises.contact
            WHERE jurisdiction_id = :jurisdiction
              AND phone = :phone
            ORDER BY enterprise_id
            LIMIT :limit
            """;

    private final JdbcClient jdbc;

    ContactStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void insert(
            JurisdictionId jurisdiction, EnterpriseId enterprise, ContactView contact, byte[] salt, Instant at) {
        Contact person = contact.contact();
        jdbc.sql(INSERT)
                .param("jurisdiction", jurisdiction.value())
                .param("enterprise", enterprise.value())
                .param("contact", contact.id().value())
                .param("name", person.name())
                .param("phone", person.phone())
                .param("position", person.position())
                .param("salt", salt)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .update();
    }

    /** Whether there was such a contact. */
    public boolean delete(JurisdictionId jurisdiction, EnterpriseId enterprise, ContactId contact) {
        return jdbc.sql(DELETE)
                        .param("jurisdiction", jurisdiction.value())
                        .param("enterprise", enterprise.value())
                        .param("contact", contact.value())
                        .update()
                == 1;
    }

    public List<ContactView> of(JurisdictionId jurisdiction, EnterpriseId enterprise) {
        return jdbc.sql(OF_ENTERPRISE)
                .param("jurisdiction", jurisdiction.value())
                .param("enterprise", enterprise.value())
                .query((row, number) -> new ContactView(
                        new ContactId(row.getObject("contact_id", UUID.class)),
                        new Contact(row.getString("name"), row.getString("phone"), row.getString("position"))))
                .list();
    }

    public List<EnterpriseId> enterprisesByPhone(JurisdictionId jurisdiction, String phone, int limit) {
        return jdbc.sql(BY_PHONE)
                .param("jurisdiction", jurisdiction.value())
                .param("phone", phone)
                .param("limit", limit)
                .query((row, number) -> new EnterpriseId(row.getObject("enterprise_id", UUID.class)))
                .list();
    }
}
