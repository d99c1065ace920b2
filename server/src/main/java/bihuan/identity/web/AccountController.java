package bihuan.identity.web;

import bihuan.identity.AccountView;
import bihuan.identity.Accounts;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.NewAccount;
import bihuan.identity.OneTimePassword;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.EntityTag;
import bihuan.kernel.Needs;
import bihuan.kernel.Page;
import bihuan.kernel.Permission;
import bihuan.kernel.PersonId;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import bihuan.kernel.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Accounts over HTTP, for administrators; their roles, for security administrators. */
@RestController
class AccountController {
    private final Accounts accounts;

    AccountController(Accounts accounts) {
        this.accounts = accounts;
    }

    /** An account to be created; an official's names a unit and has no roles yet, an enterprise user's an enterprise. */
    record AccountRequest(
            @NotNull @Size(max = 60) String userName,
            @NotNull @Size(max = 60) String displayName,
            @Nullable PersonId person,
            @Nullable UnitId unit,
            @Nullable EnterpriseId enterprise) {}

    /** The roles of an account. */
    record Roles(@NotEmpty Set<@NotNull Role> roles) {}

    @GetMapping("/api/accounts")
    @Needs(Permission.ACCOUNT_READ)
    Page<AccountView> list(
            Caller caller,
            @RequestParam(required = false) @Size(max = 60) @Nullable String q,
            @RequestParam(required = false) @Nullable Role role,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable Boolean active,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
            @RequestParam(required = false) @Size(max = 1000) @Nullable String after) {
        Accounts.Wanted wanted = new Accounts.Wanted(
                q == null || q.isBlank() ? null : q.strip(), role, unit == null ? null : new UnitId(unit), active);
        return accounts.list(caller.jurisdiction(), wanted, size, after);
    }

    @GetMapping("/api/accounts/{id}")
    @Needs(Permission.ACCOUNT_READ)
    ResponseEntity<AccountView> find(Caller caller, @PathVariable UUID id) {
        return tagged(accounts.find(caller.jurisdiction(), new AccountId(id))
                .orElseThrow(() -> Refusal.of(IdentityRefusal.NO_SUCH_ACCOUNT)));
    }

    /** Creates an account; the answer shows its one-time password this once. */
    @PostMapping("/api/accounts")
    @Needs(Permission.ACCOUNT_EDIT)
    ResponseEntity<OneTimePassword> create(Caller caller, @Valid @RequestBody AccountRequest body) {
        NewAccount account = new NewAccount(
                body.userName(), body.displayName(), body.person(), body.unit(), body.enterprise(), Set.of());
        OneTimePassword created = accounts.create(caller.jurisdiction(), account, caller.actor());
        return ResponseEntity.created(
                        URI.create("/api/accounts/" + created.account().value()))
                .cacheControl(CacheControl.noStore())
                .body(created);
    }

    @PutMapping("/api/accounts/{id}/roles")
    @Needs(Permission.ROLE_GRANT)
    ResponseEntity<AccountView> changeRoles(
            Caller caller,
            @PathVariable UUID id,
            @Valid @RequestBody Roles roles,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(accounts.changeRoles(
                caller.jurisdiction(), new AccountId(id), roles.roles(), EntityTag.seen(ifMatch), caller.actor()));
    }

    @PutMapping("/api/accounts/{id}/deactivation")
    @Needs(Permission.ACCOUNT_EDIT)
    ResponseEntity<AccountView> deactivate(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(
                accounts.deactivate(caller.jurisdiction(), new AccountId(id), EntityTag.seen(ifMatch), caller.actor()));
    }

    @DeleteMapping("/api/accounts/{id}/deactivation")
    @Needs(Permission.ACCOUNT_EDIT)
    ResponseEntity<AccountView> reactivate(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return tagged(
                accounts.reactivate(caller.jurisdiction(), new AccountId(id), EntityTag.seen(ifMatch), caller.actor()));
    }

    /** Replaces a forgotten password; the answer shows the new one this once. */
    @PostMapping("/api/accounts/{id}/password-resets")
    @Needs(Permission.ACCOUNT_EDIT)
    ResponseEntity<OneTimePassword> resetPassword(Caller caller, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(accounts.resetPassword(caller.jurisdiction(), new AccountId(id), caller.actor()));
    }

    private static ResponseEntity<AccountView> tagged(AccountView account) {
        return ResponseEntity.ok().eTag(EntityTag.of(account.version())).body(account);
    }
}
