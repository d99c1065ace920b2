package bihuan.enterprises;

import bihuan.kernel.EnterpriseId;
import java.time.Instant;
import java.util.List;

/**
 * An enterprise as the register shows it.
 *
 * @param version 1 when registered, one more with each change
 * @param contacts in the order in which they were added; empty in lists
 */
public record EnterpriseView(
        EnterpriseId id, EnterpriseDetails details, int version, Instant registeredAt, List<ContactView> contacts) {
    public EnterpriseView {
        contacts = List.copyOf(contacts);
    }
}
