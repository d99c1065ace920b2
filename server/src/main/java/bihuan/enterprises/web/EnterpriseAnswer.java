package bihuan.enterprises.web;

import bihuan.enterprises.Contact;
import bihuan.enterprises.ContactId;
import bihuan.enterprises.ContactView;
import bihuan.enterprises.CreditCode;
import bihuan.enterprises.EnterpriseDetails;
import bihuan.enterprises.EnterpriseProfile;
import bihuan.enterprises.EnterpriseView;
import bihuan.enterprises.Industry;
import bihuan.enterprises.SizeClass;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.Permission;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An enterprise as it is shown. Who neither keeps the register nor calls enterprises sees phone numbers masked. */
record EnterpriseAnswer(
        EnterpriseId id,
        CreditCode creditCode,
        String name,
        @Nullable AreaId area,
        @Nullable String address,
        @Nullable Industry industry,
        @Nullable String industryName,
        @Nullable SizeClass size,
        boolean monitored,
        EnterpriseProfile profile,
        int version,
        Instant registeredAt,
        List<ContactAnswer> contacts) {

    /** A person who can be called. */
    record ContactAnswer(
            ContactId id,
            String name,
            String phone,
            @Nullable String position) {}

    static EnterpriseAnswer of(EnterpriseView view, Caller reader) {
        EnterpriseDetails details = view.details();
        Industry industry = details.industry();
        boolean calls = reader.may(Permission.ENTERPRISE_EDIT)
                || reader.may(Permission.ISSUE_CALL_BACK)
                || view.id().equals(reader.enterprise());
        return new EnterpriseAnswer(
                view.id(),
                details.creditCode(),
                details.name(),
                details.area(),
                details.address(),
                industry,
                industry == null ? null : industry.nameZh(),
                details.size(),
                details.monitored(),
                details.profile(),
                view.version(),
                view.registeredAt(),
                view.contacts().stream().map(contact -> contact(contact, calls)).toList());
    }

    private static ContactAnswer contact(ContactView view, boolean calls) {
        Contact contact = view.contact();
        return new ContactAnswer(
                view.id(), contact.name(), calls ? contact.phone() : contact.maskedPhone(), contact.position());
    }
}
