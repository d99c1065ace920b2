package bihuan.identity.web;

import bihuan.identity.FreshProofs;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.PasskeyQuestion;
import bihuan.identity.Proof;
import bihuan.identity.Session;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Shows again, within a session, that one is its owner. */
@RestController
class ProofController {
    private final FreshProofs proofs;
    private final PasskeySites sites;

    ProofController(FreshProofs proofs, PasskeySites sites) {
        this.proofs = proofs;
        this.sites = sites;
    }

    /** One of the three. */
    record ProofBody(
            @Size(max = 200) @Nullable String password,
            @Size(max = 10) @Nullable String code,
            @Valid @Nullable PasskeyBody passkey) {}

    @GetMapping("/api/session/proof")
    @Needs(Permission.SELF)
    FreshProofs.State state(Session session) {
        return proofs.state(session);
    }

    /** With what to ask the browser for one's passkey. */
    @PostMapping("/api/session/proof/challenge")
    @Needs(Permission.SELF)
    ResponseEntity<PasskeyQuestion> ask(Session session, HttpServletRequest request) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(proofs.ask(session, sites.of(request)));
    }

    @PostMapping("/api/session/proof")
    @Needs(Permission.SELF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void show(Session session, @Valid @RequestBody ProofBody body, HttpServletRequest request) {
        proofs.show(session, proof(body, request));
    }

    private Proof proof(ProofBody body, HttpServletRequest request) {
        if (body.passkey() != null) {
            return body.passkey().shownTo(sites.of(request));
        }
        if (body.code() != null) {
            return new Proof.Code(body.code());
        }
        if (body.password() != null) {
            return new Proof.Password(body.password());
        }
        throw Refusal.of(IdentityRefusal.FRESH_PROOF_NEEDED);
    }
}
