package bihuan.issues.web;

import bihuan.issues.IssueSeal;
import bihuan.issues.IssueView;
import bihuan.issues.Issues;
import bihuan.issues.Seals;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Sealed issues (密封实名) over HTTP. */
@RestController
class SealController {
    private final Seals seals;
    private final Issues issues;

    SealController(Seals seals, Issues issues) {
        this.seals = seals;
        this.issues = issues;
    }

    /** Words to take out wherever they stand, and files that units may see. */
    record ScreeningBody(
            @Size(max = 50) @Nullable List<@NotNull @Size(max = 200) String> mask,
            @Size(max = 50) @Nullable List<@NotNull AttachmentId> release) {}

    /** Why somebody must know it, and for how many hours. */
    record UnsealingBody(
            @NotNull @Size(max = 2000) String reason,
            @NotNull @Min(1) @Max(72) Integer hours) {}

    record UnsealingDecisionBody(
            @NotNull Boolean granted,
            @NotNull @Size(max = 2000) String reason) {}

    /** Confirms that nothing tells who it is; only then can it be dispatched. */
    @PutMapping("/api/issues/{number}/screening")
    @Needs(Permission.ISSUE_TRIAGE)
    ResponseEntity<IssueView> screen(
            Caller caller, @PathVariable String number, @RequestBody @Valid ScreeningBody body) {
        Seals.Confirmation confirmation = new Seals.Confirmation(orEmpty(body.mask()), orEmpty(body.release()));
        seals.screen(caller, Path.number(number), confirmation);
        return answer(caller, number);
    }

    /** Asks for leave to read who it is; somebody else decides. */
    @PostMapping("/api/issues/{number}/unsealings")
    @Needs(Permission.IDENTITY_UNSEAL)
    ResponseEntity<IssueView> request(
            Caller caller, @PathVariable String number, @RequestBody @Valid UnsealingBody body) {
        seals.request(caller, Path.number(number), new Seals.Request(body.reason(), body.hours()));
        return answer(caller, number);
    }

    @PutMapping("/api/issues/{number}/unsealings/{unsealing}/decision")
    @Needs(Permission.IDENTITY_UNSEAL_DECIDE)
    ResponseEntity<IssueView> decide(
            Caller caller,
            @PathVariable String number,
            @PathVariable UUID unsealing,
            @RequestBody @Valid UnsealingDecisionBody body) {
        seals.decide(caller, Path.number(number), unsealing, new Seals.Decision(body.granted(), body.reason()));
        return answer(caller, number);
    }

    /** Reads who it is, with leave that still holds; the reporter sees that it was read. */
    @PostMapping("/api/issues/{number}/identity-readings")
    @Needs(Permission.IDENTITY_UNSEAL)
    ResponseEntity<IssueSeal.Identity> read(Caller caller, @PathVariable String number) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(seals.read(caller, Path.number(number)));
    }

    /** What waits for a decision. */
    @GetMapping("/api/unsealings")
    @Needs(Permission.IDENTITY_UNSEAL_DECIDE)
    List<Seals.Pending> pending(Caller caller) {
        return seals.pending(caller);
    }

    private ResponseEntity<IssueView> answer(Caller caller, String number) {
        return IssueController.answer(issues.issue(caller, Path.number(number)));
    }

    private static <T> List<T> orEmpty(@Nullable List<T> values) {
        return values == null ? List.of() : values;
    }
}
