package bihuan.enterprises;

import java.util.List;

/** One enterprise of a pack with its contacts. */
public record EnterpriseLoad(EnterpriseDetails details, List<Contact> contacts) {
    public EnterpriseLoad {
        contacts = List.copyOf(contacts);
    }
}
