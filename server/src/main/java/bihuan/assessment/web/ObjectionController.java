package bihuan.assessment.web;

import bihuan.assessment.ObjectionId;
import bihuan.assessment.Objections;
import bihuan.assessment.Objections.ObjectionView;
import bihuan.assessment.RoundId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Objections of units to their results (异议, E4). */
@RestController
@RequestMapping("/api/assessment/rounds/{round}/objections")
class ObjectionController {
    private final Objections objections;

    ObjectionController(Objections objections) {
        this.objections = objections;
    }

    /** @param part code of the part, nothing for the whole result */
    record ObjectionBody(
            @Size(max = 30) @Nullable String part,
            @NotNull @Size(max = 8000) String words,
            @Size(max = 8000) @Nullable String evidence) {}

    /** @param upheld whether the unit is right */
    record ObjectionDecisionBody(
            @NotNull Boolean upheld,
            @NotNull @Size(max = 8000) String reason) {}

    @GetMapping
    @Needs(Permission.ASSESSMENT_READ)
    List<ObjectionView> of(Caller caller, @PathVariable UUID round) {
        return objections.of(caller, new RoundId(round));
    }

    @PostMapping
    @Needs(Permission.ASSESSMENT_OBJECT)
    @ResponseStatus(HttpStatus.CREATED)
    ObjectionView raise(Caller caller, @PathVariable UUID round, @RequestBody @Valid ObjectionBody body) {
        return objections.raise(caller, new RoundId(round), body.part(), body.words(), body.evidence());
    }

    @PutMapping("/{objection}/decision")
    @Needs(Permission.ASSESSMENT_PREPARE)
    ObjectionView decide(
            Caller caller,
            @PathVariable UUID round,
            @PathVariable UUID objection,
            @RequestBody @Valid ObjectionDecisionBody body) {
        return objections.decide(caller, new RoundId(round), new ObjectionId(objection), body.upheld(), body.reason());
    }
}
