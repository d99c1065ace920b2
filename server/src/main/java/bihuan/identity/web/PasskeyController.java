package bihuan.identity.web;

import bihuan.identity.FreshProofs;
import bihuan.identity.NewPasskey;
import bihuan.identity.PasskeyId;
import bihuan.identity.PasskeyQuestion;
import bihuan.identity.PasskeyView;
import bihuan.identity.Passkeys;
import bihuan.identity.Session;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.net.URI;
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

/** One's own passkeys (通行密钥). */
@RestController
class PasskeyController {
    private final Passkeys passkeys;
    private final FreshProofs proofs;
    private final PasskeySites sites;

    PasskeyController(Passkeys passkeys, FreshProofs proofs, PasskeySites sites) {
        this.passkeys = passkeys;
        this.proofs = proofs;
        this.sites = sites;
    }

    /** What the browser made ({@code AuthenticatorAttestationResponse}), its bytes in base64url, and what to call the device. */
    record MadePasskey(
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 4000) String clientData,
            @NotBlank @Size(max = 20000) String attestation,
            @NotNull @Size(max = 10) Set<@NotNull @Pattern(regexp = "[a-z0-9-]{1,20}") String> transports) {}

    record PasskeyName(@NotBlank @Size(max = 200) String name) {}

    @GetMapping("/api/session/passkeys")
    @Needs(Permission.SELF)
    List<PasskeyView> list(Caller caller) {
        return passkeys.list(caller);
    }

    /** With what to ask the browser for a new one. */
    @PostMapping("/api/session/passkeys/challenge")
    @Needs(Permission.SELF)
    ResponseEntity<PasskeyQuestion> ask(Session session, HttpServletRequest request) {
        proofs.require(session);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(passkeys.ask(session, sites.of(request)));
    }

    @PostMapping("/api/session/passkeys")
    @Needs(Permission.SELF)
    ResponseEntity<PasskeyView> add(Session session, @Valid @RequestBody MadePasskey made, HttpServletRequest request) {
        proofs.require(session);
        PasskeyView added = passkeys.add(
                session,
                new NewPasskey(made.name(), made.clientData(), made.attestation(), made.transports()),
                sites.of(request));
        return ResponseEntity.created(
                        URI.create("/api/session/passkeys/" + added.id().value()))
                .body(added);
    }

    @PutMapping("/api/session/passkeys/{id}")
    @Needs(Permission.SELF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void rename(Caller caller, @PathVariable UUID id, @Valid @RequestBody PasskeyName body) {
        passkeys.rename(caller, new PasskeyId(id), body.name());
    }

    @DeleteMapping("/api/session/passkeys/{id}")
    @Needs(Permission.SELF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remove(Session session, @PathVariable UUID id) {
        proofs.require(session);
        passkeys.remove(session.caller(), new PasskeyId(id));
    }
}
