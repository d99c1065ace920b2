package bihuan.issues.web;

import bihuan.issues.ExclusionReason;
import bihuan.issues.Exclusions;
import bihuan.issues.IssueView;
import bihuan.issues.Issues;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Leaving issues out of the statistics (剔除), with four eyes. */
@RestController
@RequestMapping("/api/issues/{number}/exclusion")
class ExclusionController {
    private final Exclusions exclusions;
    private final Issues issues;

    ExclusionController(Exclusions exclusions, Issues issues) {
        this.exclusions = exclusions;
        this.issues = issues;
    }

    record ExclusionBody(
            @NotNull ExclusionReason reason,
            @NotNull @Size(max = 2000) String words) {}

    record ExclusionReviewBody(
            @NotNull Boolean approved,
            @NotNull @Size(max = 2000) String words) {}

    record ExclusionRevocationBody(
            @NotNull @Size(max = 2000) String words) {}

    @PostMapping
    @Needs(Permission.ISSUE_PROPOSE_EXCLUSION)
    ResponseEntity<IssueView> propose(
            Caller caller, @PathVariable String number, @RequestBody @Valid ExclusionBody body) {
        exclusions.propose(caller, Path.number(number), body.reason(), body.words());
        return IssueController.answer(issues.issue(caller, Path.number(number)));
    }

    @PutMapping("/review")
    @Needs(Permission.ISSUE_REVIEW_EXCLUSION)
    ResponseEntity<IssueView> review(
            Caller caller, @PathVariable String number, @RequestBody @Valid ExclusionReviewBody body) {
        exclusions.review(caller, Path.number(number), body.approved(), body.words());
        return IssueController.answer(issues.issue(caller, Path.number(number)));
    }

    @PutMapping("/revocation")
    @Needs(Permission.ISSUE_REVIEW_EXCLUSION)
    ResponseEntity<IssueView> revoke(
            Caller caller, @PathVariable String number, @RequestBody @Valid ExclusionRevocationBody body) {
        exclusions.revoke(caller, Path.number(number), body.words());
        return IssueController.answer(issues.issue(caller, Path.number(number)));
    }
}
