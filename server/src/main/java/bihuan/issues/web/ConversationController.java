package bihuan.issues.web;

import bihuan.issues.Conversations;
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
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What officials write: to the reporter, or among themselves. */
@RestController
@RequestMapping("/api/issues/{number}")
class ConversationController {
    private final Conversations conversations;
    private final Issues issues;

    ConversationController(Conversations conversations, Issues issues) {
        this.conversations = conversations;
        this.issues = issues;
    }

    /** A text of at most 4,000 characters. */
    record WordsBody(@NotNull @Size(max = 8000) String text) {}

    @PostMapping("/messages")
    @Needs({Permission.ASSIGNMENT_WORK, Permission.ISSUE_TRIAGE, Permission.ISSUE_CALL_BACK})
    ResponseEntity<IssueView> write(Caller caller, @PathVariable String number, @RequestBody @Valid WordsBody body) {
        conversations.writeToReporter(caller, Path.number(number), body.text());
        return IssueController.answer(issues.issue(caller, Path.number(number)));
    }

    @PostMapping("/notes")
    @Needs({Permission.ASSIGNMENT_WORK, Permission.ISSUE_TRIAGE, Permission.ISSUE_CALL_BACK})
    ResponseEntity<IssueView> note(Caller caller, @PathVariable String number, @RequestBody @Valid WordsBody body) {
        conversations.note(caller, Path.number(number), body.text());
        return IssueController.answer(issues.issue(caller, Path.number(number)));
    }
}
