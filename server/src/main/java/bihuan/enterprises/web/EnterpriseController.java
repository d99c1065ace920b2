package bihuan.enterprises.web;

import bihuan.enterprises.Contact;
import bihuan.enterprises.EnterpriseFilter;
import bihuan.enterprises.EnterpriseRefusal;
import bihuan.enterprises.EnterpriseView;
import bihuan.enterprises.Enterprises;
import bihuan.enterprises.SizeClass;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.EntityTag;
import bihuan.kernel.Needs;
import bihuan.kernel.Page;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of enterprises. */
@RestController
@RequestMapping("/api/enterprises")
class EnterpriseController {
    private final Enterprises enterprises;

    EnterpriseController(Enterprises enterprises) {
        this.enterprises = enterprises;
    }

    /** A registration: the enterprise and whom to call. */
    record Registration(
            @NotNull @Valid EnterpriseBody enterprise,
            @Size(max = 50) @Nullable List<@NotNull @Valid ContactBody> contacts) {}

    @PostMapping
    @Needs(Permission.ENTERPRISE_EDIT)
    ResponseEntity<EnterpriseAnswer> register(Caller caller, @RequestBody @Valid Registration body) {
        List<ContactBody> bodies = body.contacts() == null ? List.of() : body.contacts();
        List<Contact> contacts = bodies.stream().map(ContactBody::contact).toList();
        EnterpriseId id =
                enterprises.register(caller.jurisdiction(), body.enterprise().details(), contacts, caller.actor());
        return answer(HttpStatus.CREATED, caller, view(caller, id));
    }

    @GetMapping
    @Needs(Permission.ENTERPRISE_READ)
    Page<EnterpriseAnswer> list(
            Caller caller,
            @RequestParam @Size(max = 200) @Nullable String name,
            @RequestParam @Nullable UUID area,
            @RequestParam @Size(max = 3) @Nullable String industry,
            @RequestParam(name = "sizeClass") @Nullable SizeClass sizeClass,
            @RequestParam @Nullable Boolean monitored,
            @RequestParam @Size(max = 2000) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        EnterpriseFilter filter = new EnterpriseFilter(
                name, area == null ? null : new AreaId(area), EnterpriseBody.industry(industry), sizeClass, monitored);
        Page<EnterpriseView> page = enterprises.list(caller.jurisdiction(), filter, after, size);
        return new Page<>(
                page.items().stream()
                        .map(view -> EnterpriseAnswer.of(view, caller))
                        .toList(),
                page.next());
    }

    /** Who may be calling (来电识别). */
    @GetMapping("/callers")
    @Needs(Permission.ENTERPRISE_READ)
    List<EnterpriseAnswer> callers(Caller caller, @RequestParam @Size(max = 40) String phone) {
        return enterprises.findByPhone(caller.jurisdiction(), phone).stream()
                .map(view -> EnterpriseAnswer.of(view, caller))
                .toList();
    }

    @GetMapping("/by-credit-code/{creditCode}")
    @Needs(Permission.ENTERPRISE_READ)
    ResponseEntity<EnterpriseAnswer> byCreditCode(Caller caller, @PathVariable @Size(max = 60) String creditCode) {
        EnterpriseView view = enterprises
                .findByCreditCode(caller.jurisdiction(), EnterpriseBody.creditCode(creditCode))
                .orElseThrow(EnterpriseController::unknown);
        return answer(HttpStatus.OK, caller, view);
    }

    /** The enterprise of an enterprise user. */
    @GetMapping("/own")
    @Needs(Permission.SELF)
    ResponseEntity<EnterpriseAnswer> own(Caller caller) {
        if (caller.enterprise() == null) {
            throw unknown();
        }
        return answer(HttpStatus.OK, caller, view(caller, caller.enterprise()));
    }

    @GetMapping("/{id}")
    @Needs(Permission.ENTERPRISE_READ)
    ResponseEntity<EnterpriseAnswer> one(Caller caller, @PathVariable UUID id) {
        return answer(HttpStatus.OK, caller, view(caller, new EnterpriseId(id)));
    }

    @PutMapping("/{id}")
    @Needs(Permission.ENTERPRISE_EDIT)
    ResponseEntity<EnterpriseAnswer> change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid EnterpriseBody body) {
        EnterpriseId enterprise = new EnterpriseId(id);
        enterprises.change(caller.jurisdiction(), enterprise, body.details(), EntityTag.seen(ifMatch), caller.actor());
        return answer(HttpStatus.OK, caller, view(caller, enterprise));
    }

    private EnterpriseView view(Caller caller, EnterpriseId id) {
        return enterprises.find(caller.jurisdiction(), id).orElseThrow(EnterpriseController::unknown);
    }

    private static ResponseEntity<EnterpriseAnswer> answer(HttpStatus status, Caller caller, EnterpriseView view) {
        return ResponseEntity.status(status).eTag(EntityTag.of(view.version())).body(EnterpriseAnswer.of(view, caller));
    }

    private static Refusal unknown() {
        return Refusal.of(EnterpriseRefusal.NO_SUCH_ENTERPRISE);
    }
}
