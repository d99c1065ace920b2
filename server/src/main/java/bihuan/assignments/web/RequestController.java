package bihuan.assignments.web;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.ExtensionLevel;
import bihuan.assignments.Handling;
import bihuan.assignments.MatterView;
import bihuan.assignments.ReturnReason;
import bihuan.kernel.Caller;
import bihuan.kernel.EntityTag;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a unit asks for and somebody else decides: to give back, more time, a pledge. */
@RestController
@RequestMapping("/api/assignments/{assignment}")
class RequestController {
    private static final String IF_MATCH = "If-Match";

    private final Handling handling;

    RequestController(Handling handling) {
        this.handling = handling;
    }

    /** Why it is given back, and who should have it instead. */
    record ReturnBody(
            @NotNull ReturnReason reason,
            @NotNull @Size(max = 4000) String argument,
            @Nullable UnitId suggested) {}

    /** Yes or no, with words. */
    record DecisionBody(
            @NotNull Boolean granted,
            @NotNull @Size(max = 4000) String reason) {
        Handling.Decision decision() {
            return new Handling.Decision(granted, reason);
        }
    }

    /** How many more working days, granted by whom, and why. */
    record ExtensionBody(
            @NotNull ExtensionLevel level,
            @NotNull @Min(1) @Max(60) Integer workingDays,
            @NotNull @Size(max = 4000) String reason) {}

    /** Until when, how often is reported, and why. */
    record PledgeBody(
            @NotNull LocalDate until,
            @NotNull @Min(1) @Max(60) Integer feedbackEveryWorkingDays,
            @NotNull @Size(max = 4000) String reason) {}

    @PostMapping("/return")
    @Needs(Permission.ASSIGNMENT_WORK)
    ResponseEntity<MatterView> giveBack(
            Caller caller,
            @PathVariable UUID assignment,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid ReturnBody body) {
        Handling.ReturnRequest request = new Handling.ReturnRequest(body.reason(), body.argument(), body.suggested());
        return Versioned.answer(
                handling.requestReturn(caller, new AssignmentId(assignment), request, EntityTag.seen(ifMatch)));
    }

    @PutMapping("/return/ruling")
    @Needs(Permission.ASSIGNMENT_RULE_ON_RETURN)
    ResponseEntity<MatterView> rule(
            Caller caller,
            @PathVariable UUID assignment,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid DecisionBody body) {
        return Versioned.answer(
                handling.ruleOnReturn(caller, new AssignmentId(assignment), body.decision(), EntityTag.seen(ifMatch)));
    }

    @PostMapping("/extensions")
    @Needs(Permission.ASSIGNMENT_WORK)
    ResponseEntity<MatterView> extend(
            Caller caller,
            @PathVariable UUID assignment,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid ExtensionBody body) {
        Handling.ExtensionRequest request =
                new Handling.ExtensionRequest(body.level(), body.workingDays(), body.reason());
        return Versioned.answer(
                handling.requestExtension(caller, new AssignmentId(assignment), request, EntityTag.seen(ifMatch)));
    }

    @PutMapping("/extensions/{level}/decision")
    @Needs({Permission.ASSIGNMENT_APPROVE_IN_UNIT, Permission.ASSIGNMENT_APPROVE_IN_BUREAU})
    ResponseEntity<MatterView> decideExtension(
            Caller caller,
            @PathVariable UUID assignment,
            @PathVariable ExtensionLevel level,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid DecisionBody body) {
        return Versioned.answer(handling.decideExtension(
                caller, new AssignmentId(assignment), level, body.decision(), EntityTag.seen(ifMatch)));
    }

    @PutMapping("/pledge")
    @Needs(Permission.ASSIGNMENT_WORK)
    ResponseEntity<MatterView> pledge(
            Caller caller,
            @PathVariable UUID assignment,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid PledgeBody body) {
        Handling.Pledge pledge = new Handling.Pledge(body.until(), body.feedbackEveryWorkingDays(), body.reason());
        return Versioned.answer(
                handling.requestPledge(caller, new AssignmentId(assignment), pledge, EntityTag.seen(ifMatch)));
    }

    @PutMapping("/pledge/decision")
    @Needs(Permission.ASSIGNMENT_APPROVE_IN_BUREAU)
    ResponseEntity<MatterView> decidePledge(
            Caller caller,
            @PathVariable UUID assignment,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid DecisionBody body) {
        return Versioned.answer(
                handling.decidePledge(caller, new AssignmentId(assignment), body.decision(), EntityTag.seen(ifMatch)));
    }

    @PutMapping("/answer/draft/decision")
    @Needs(Permission.ASSIGNMENT_APPROVE_IN_UNIT)
    ResponseEntity<MatterView> decideAnswer(
            Caller caller,
            @PathVariable UUID assignment,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid DecisionBody body) {
        return Versioned.answer(
                handling.decideAnswer(caller, new AssignmentId(assignment), body.decision(), EntityTag.seen(ifMatch)));
    }
}
