package bihuan.identity.web;

import bihuan.identity.FreshProofs;
import bihuan.identity.SecondFactors;
import bihuan.identity.Session;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
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

/** The second factor (双因素) of one's own account, and of somebody who has lost his phone. */
@RestController
class SecondFactorController {
    private final SecondFactors factors;
    private final FreshProofs proofs;

    SecondFactorController(SecondFactors factors, FreshProofs proofs) {
        this.factors = factors;
        this.proofs = proofs;
    }

    /** What the app shows now. */
    record CodeBody(@NotNull @Size(max = 10) String code) {}

    /** Whether a code is asked for at each sign-in. */
    record FactorState(boolean active) {}

    @GetMapping("/api/session/second-factor")
    @Needs(Permission.SELF)
    FactorState state(Caller caller) {
        return new FactorState(factors.active(
                caller.jurisdiction(), Objects.requireNonNull(caller.actor().account())));
    }

    /** A new secret for the app, shown this once. */
    @PostMapping("/api/session/second-factor")
    @Needs(Permission.SELF)
    ResponseEntity<SecondFactors.Enrolment> begin(Session session) {
        proofs.require(session);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(factors.begin(session.caller()));
    }

    /** From now on it is asked for at each sign-in. */
    @PutMapping("/api/session/second-factor")
    @Needs(Permission.SELF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void confirm(Caller caller, @Valid @RequestBody CodeBody body) {
        factors.confirm(caller, body.code());
    }

    @PostMapping("/api/session/second-factor/removal")
    @Needs(Permission.SELF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Session session, @Valid @RequestBody CodeBody body) {
        proofs.counted(session, () -> factors.remove(session.caller(), body.code()));
    }

    /** Codes and passkeys of somebody who has lost them; he signs in with his password and sets one up again. */
    @DeleteMapping("/api/accounts/{id}/second-factor")
    @Needs(Permission.ROLE_GRANT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void reset(Caller caller, @PathVariable UUID id) {
        factors.reset(caller.jurisdiction(), new AccountId(id), caller.actor());
    }
}
