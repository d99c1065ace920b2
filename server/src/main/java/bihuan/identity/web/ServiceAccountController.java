package bihuan.identity.web;

import bihuan.identity.NewAccount;
import bihuan.identity.ServiceAccounts;
import bihuan.identity.ServiceScope;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Accounts of programs over HTTP: made by administrators, allowed something by security administrators. */
@RestController
class ServiceAccountController {
    private final ServiceAccounts services;

    ServiceAccountController(ServiceAccounts services) {
        this.services = services;
    }

    /** A program of a unit. */
    record ServiceRequest(
            @NotNull @Size(max = 60) String userName,
            @NotNull @Size(max = 60) String displayName,
            @NotNull UnitId unit) {}

    /**
     * What it may do.
     *
     * @param addresses networks in CIDR notation; empty for all
     * @param expiresOn the last day, a year ahead at most
     */
    record GrantRequest(
            @NotEmpty Set<@NotNull ServiceScope> scopes,
            boolean wholeCity,
            @NotNull @Size(max = 20) List<@NotNull @Size(max = 50) String> addresses,
            @NotNull LocalDate expiresOn) {}

    @GetMapping("/api/service-accounts")
    @Needs(Permission.ACCOUNT_READ)
    List<ServiceAccounts.View> list(Caller caller) {
        return services.list(caller.jurisdiction());
    }

    @PostMapping("/api/service-accounts")
    @Needs(Permission.ACCOUNT_EDIT)
    ResponseEntity<Void> create(Caller caller, @Valid @RequestBody ServiceRequest body) {
        AccountId id = services.create(caller, NewAccount.official(body.userName(), body.displayName(), body.unit()));
        return ResponseEntity.created(URI.create("/api/service-accounts/" + id.value()))
                .build();
    }

    @PutMapping("/api/service-accounts/{id}/grant")
    @Needs(Permission.ROLE_GRANT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void grant(Caller caller, @PathVariable UUID id, @Valid @RequestBody GrantRequest body) {
        services.grant(
                caller,
                new AccountId(id),
                new ServiceAccounts.Grant(body.scopes(), body.wholeCity(), body.addresses(), body.expiresOn()));
    }

    /** A new token, shown this once. */
    @PostMapping("/api/service-accounts/{id}/tokens")
    @Needs(Permission.ACCOUNT_EDIT)
    ResponseEntity<ServiceAccounts.Issued> issue(Caller caller, @PathVariable UUID id) {
        return ResponseEntity.status(HttpStatus.CREATED)
                .cacheControl(CacheControl.noStore())
                .body(services.issue(caller, new AccountId(id)));
    }

    @DeleteMapping("/api/service-accounts/{id}/tokens/{token}")
    @Needs({Permission.ACCOUNT_EDIT, Permission.ROLE_GRANT})
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revoke(Caller caller, @PathVariable UUID id, @PathVariable UUID token) {
        services.revoke(caller, new AccountId(id), token);
    }
}
