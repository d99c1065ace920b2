package bihuan.assignments.web;

import bihuan.assignments.AssignmentState;
import bihuan.assignments.ClockKind;
import bihuan.assignments.Worklists;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Page;
import bihuan.kernel.Permission;
import bihuan.kernel.UnitId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What units have to do. */
@RestController
@RequestMapping("/api/assignments")
class WorklistController {
    private final Worklists worklists;

    WorklistController(Worklists worklists) {
        this.worklists = worklists;
    }

    /** The open parts that the caller may see, the most urgent first. */
    @GetMapping
    @Needs(Permission.ASSIGNMENT_READ)
    Page<Worklists.Item> open(
            Caller caller,
            @RequestParam(required = false) @Nullable AssignmentState state,
            @RequestParam(required = false) Worklists.@Nullable Colour colour,
            @RequestParam(required = false) @Nullable ClockKind clock,
            @RequestParam(required = false) @Nullable Instant dueBefore,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(required = false) @Nullable UUID handler,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
            @RequestParam(required = false) @Nullable @Size(max = 200) String after) {
        UnitId unitId = unit == null ? null : new UnitId(unit);
        AccountId handlerId = handler == null ? null : new AccountId(handler);
        return worklists.open(
                caller, new Worklists.Filter(state, colour, clock, dueBefore, unitId, handlerId), size, after);
    }

    /** What waits for the caller's decision: extensions, pledges, answers to approve. */
    @GetMapping("/requests")
    @Needs({Permission.ASSIGNMENT_APPROVE_IN_UNIT, Permission.ASSIGNMENT_APPROVE_IN_BUREAU})
    List<Worklists.Request> requests(Caller caller) {
        return worklists.requests(caller);
    }

    /** What must be done before tonight, what turns yellow, what is red; with {@code mine} only what the caller handles himself. */
    @GetMapping("/today")
    @Needs(Permission.ASSIGNMENT_READ)
    Worklists.Today today(Caller caller, @RequestParam(defaultValue = "false") boolean mine) {
        return worklists.today(caller, mine);
    }
}
