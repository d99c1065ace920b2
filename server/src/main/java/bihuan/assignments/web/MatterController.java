package bihuan.assignments.web;

import bihuan.assignments.Assignments;
import bihuan.assignments.Suggestion;
import bihuan.assignments.Worklists;
import bihuan.calendar.Explanation;
import bihuan.kernel.Caller;
import bihuan.kernel.MatterId;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A matter as a whole. */
@RestController
@RequestMapping("/api/matters/{id}")
class MatterController {
    private final Worklists worklists;
    private final Assignments assignments;

    MatterController(Worklists worklists, Assignments assignments) {
        this.worklists = worklists;
        this.assignments = assignments;
    }

    /** Stage, holder, clocks, holdings with their working time, requests and every step. */
    @GetMapping
    @Needs(Permission.ASSIGNMENT_READ)
    ResponseEntity<Worklists.Detail> one(Caller caller, @PathVariable UUID id) {
        Worklists.Detail detail = worklists.matter(caller, new MatterId(id));
        return ResponseEntity.ok().eTag("\"" + detail.view().version() + "\"").body(detail);
    }

    /** Why a clock is due when it is, day by day. */
    @GetMapping("/clocks/{no}/explanation")
    @Needs(Permission.ASSIGNMENT_READ)
    Explanation explain(Caller caller, @PathVariable UUID id, @PathVariable int no) {
        return worklists.explain(caller, new MatterId(id), no);
    }

    /** Units that may be the right lead for a category. */
    @GetMapping("/suggestions")
    @Needs(Permission.ASSIGNMENT_DISPATCH)
    List<Suggestion> suggestions(Caller caller, @PathVariable UUID id, @RequestParam @Size(max = 80) String category) {
        return assignments.suggestLead(caller.jurisdiction(), category);
    }
}
