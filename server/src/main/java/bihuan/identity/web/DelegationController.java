package bihuan.identity.web;

import bihuan.identity.Delegation;
import bihuan.identity.Delegations;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Colleagues, and who stands in for whom (委托代办). */
@RestController
class DelegationController {
    private final Delegations delegations;

    DelegationController(Delegations delegations) {
        this.delegations = delegations;
    }

    /** To whom, from the first to the last day (Asia/Shanghai), and why. */
    record DelegationBody(
            @NotNull AccountId to,
            @NotNull LocalDate begins,
            @NotNull LocalDate ends,
            @NotNull @Size(max = 200) String reason) {}

    /** The people of one's own unit; empty for who belongs to none. */
    @GetMapping("/api/colleagues")
    @Needs(Permission.SELF)
    List<Delegations.Colleague> colleagues(Caller caller) {
        return delegations.colleagues(caller);
    }

    @GetMapping("/api/delegations")
    @Needs(Permission.SELF)
    List<Delegation> own(Caller caller) {
        return delegations.of(caller);
    }

    @PostMapping("/api/delegations")
    @Needs(Permission.SELF)
    ResponseEntity<Delegation> give(Caller caller, @RequestBody @Valid DelegationBody body) {
        Delegations.Wish wish = new Delegations.Wish(body.to(), body.begins(), body.ends(), body.reason());
        Delegation given = delegations.give(caller, wish);
        return ResponseEntity.created(URI.create("/api/delegations/" + given.id()))
                .body(given);
    }

    @DeleteMapping("/api/delegations/{id}")
    @Needs(Permission.SELF)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void end(Caller caller, @PathVariable UUID id) {
        delegations.end(caller, id);
    }
}
