package bihuan.issues.web;

import bihuan.issues.IssueView;
import bihuan.issues.Issues;
import bihuan.issues.Merges;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Merging (并案) and taking apart. */
@RestController
@RequestMapping("/api/issues/{number}/merges")
class MergeController {
    private final Merges merges;
    private final Issues issues;

    MergeController(Merges merges, Issues issues) {
        this.merges = merges;
        this.issues = issues;
    }

    /** The number of the issue that goes on. */
    record MergeBody(@NotNull @Size(max = 20) String into) {}

    @PostMapping
    @Needs(Permission.ISSUE_MERGE)
    ResponseEntity<IssueView> merge(Caller caller, @PathVariable String number, @RequestBody @Valid MergeBody body) {
        merges.merge(caller, Path.number(number), Path.number(body.into()));
        return IssueController.answer(issues.issue(caller, Path.number(number)));
    }

    @DeleteMapping
    @Needs(Permission.ISSUE_MERGE)
    ResponseEntity<IssueView> undo(Caller caller, @PathVariable String number) {
        merges.undo(caller, Path.number(number));
        return IssueController.answer(issues.issue(caller, Path.number(number)));
    }
}
