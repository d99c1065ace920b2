package bihuan.assignments.web;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.ChaseStep;
import bihuan.assignments.Handling;
import bihuan.assignments.MatterView;
import bihuan.kernel.Caller;
import bihuan.kernel.EntityTag;
import bihuan.kernel.MatterId;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
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

/** What the bureau does with a whole matter: the ruling of a consultation, steps of the ladder by hand. */
@RestController
@RequestMapping("/api/matters/{matter}")
class MatterActionsController {
    private static final String IF_MATCH = "If-Match";

    private final Handling handling;

    MatterActionsController(Handling handling) {
        this.handling = handling;
    }

    /** Whom the consultation names, who assists, and why. */
    record LeadBody(
            @NotNull UnitId lead,
            @Size(max = 50) @Nullable List<@NotNull UnitId> assisting,
            @NotNull @Size(max = 4000) String ruling) {}

    /**
     * A step by hand.
     *
     * @param assignment whose, missing for the holder's most urgent clock
     */
    record ChaseBody(
            @Nullable AssignmentId assignment,
            @NotNull ChaseStep step,
            @NotNull @Size(max = 4000) String text) {}

    @PutMapping("/lead")
    @Needs(Permission.ASSIGNMENT_RULE_ON_RETURN)
    ResponseEntity<MatterView> nameLead(
            Caller caller,
            @PathVariable UUID matter,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid LeadBody body) {
        List<UnitId> assisting = body.assisting() == null ? List.of() : body.assisting();
        Handling.Consultation consultation = new Handling.Consultation(body.lead(), assisting, body.ruling());
        return Versioned.answer(handling.nameLead(caller, new MatterId(matter), consultation, EntityTag.seen(ifMatch)));
    }

    @PostMapping("/chases")
    @Needs(Permission.ASSIGNMENT_CHASE)
    ResponseEntity<MatterView> chase(
            Caller caller,
            @PathVariable UUID matter,
            @RequestHeader(name = IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody @Valid ChaseBody body) {
        Handling.Chase chase = new Handling.Chase(body.assignment(), body.step(), body.text());
        return Versioned.answer(handling.chase(caller, new MatterId(matter), chase, EntityTag.seen(ifMatch)));
    }
}
