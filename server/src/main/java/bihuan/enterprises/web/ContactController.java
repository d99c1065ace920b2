package bihuan.enterprises.web;

import bihuan.enterprises.ContactId;
import bihuan.enterprises.Enterprises;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whom one may call at an enterprise. */
@RestController
@RequestMapping("/api/enterprises/{enterprise}/contacts")
class ContactController {
    private final Enterprises enterprises;

    ContactController(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    /** The identity of a contact that was added. */
    record Added(ContactId id) {}

    @PostMapping
    @Needs(Permission.ENTERPRISE_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    Added add(Caller caller, @PathVariable UUID enterprise, @RequestBody @Valid ContactBody body) {
        return new Added(enterprises.addContact(
                caller.jurisdiction(), new EnterpriseId(enterprise), body.contact(), caller.actor()));
    }

    @DeleteMapping("/{contact}")
    @Needs(Permission.ENTERPRISE_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Caller caller, @PathVariable UUID enterprise, @PathVariable UUID contact) {
        enterprises.removeContact(
                caller.jurisdiction(), new EnterpriseId(enterprise), new ContactId(contact), caller.actor());
    }
}
