package bihuan.assessment.web;

import bihuan.assessment.Evaluations;
import bihuan.assessment.Evaluations.AssessedUnit;
import bihuan.assessment.Evaluations.Sample;
import bihuan.assessment.Evaluations.Statement;
import bihuan.assessment.PeerGroup;
import bihuan.assessment.RoundId;
import bihuan.assessment.SampleId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What makes a third party independent (第三方评估, E3). */
@RestController
@RequestMapping("/api/assessment/rounds/{round}")
class EvaluationController {
    private final Evaluations evaluations;

    EvaluationController(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** @param conflicts units in respect of which one is not free */
    record StatementBody(
            @NotNull @Size(max = 200) List<@NotNull UnitId> conflicts,
            @NotNull @Size(max = 4000) String words) {}

    /** @param perUnit cases of each unit, 1 to 50 */
    record SampleBody(@NotNull PeerGroup group, int perUnit) {}

    /** The units that the round assesses. */
    @GetMapping("/units")
    @Needs(Permission.ASSESSMENT_READ)
    List<AssessedUnit> units(Caller caller, @PathVariable UUID round) {
        return evaluations.units(caller, new RoundId(round));
    }

    @GetMapping("/statements")
    @Needs({Permission.ASSESSMENT_EVALUATE, Permission.ASSESSMENT_PREPARE, Permission.ASSESSMENT_PREVIEW})
    List<Statement> statements(Caller caller, @PathVariable UUID round) {
        return evaluations.statements(caller, new RoundId(round));
    }

    /** Once per round, before points are given. */
    @PostMapping("/statements")
    @Needs(Permission.ASSESSMENT_EVALUATE)
    @ResponseStatus(HttpStatus.CREATED)
    Statement state(Caller caller, @PathVariable UUID round, @RequestBody @Valid StatementBody body) {
        return evaluations.state(caller, new RoundId(round), body.conflicts(), body.words());
    }

    @GetMapping("/samples")
    @Needs({Permission.ASSESSMENT_EVALUATE, Permission.ASSESSMENT_PREPARE, Permission.ASSESSMENT_PREVIEW})
    List<Sample> samples(Caller caller, @PathVariable UUID round) {
        return evaluations.samples(caller, new RoundId(round));
    }

    /** Announces a sample; the ledger fixes its seed within a second. */
    @PostMapping("/samples")
    @Needs({Permission.ASSESSMENT_EVALUATE, Permission.ASSESSMENT_PREPARE})
    @ResponseStatus(HttpStatus.CREATED)
    Sample announce(Caller caller, @PathVariable UUID round, @RequestBody @Valid SampleBody body) {
        return evaluations.announce(caller, new RoundId(round), body.group(), body.perUnit());
    }

    /** Draws with the seed that the ledger fixed. */
    @PostMapping("/samples/{sample}/cases")
    @Needs({Permission.ASSESSMENT_EVALUATE, Permission.ASSESSMENT_PREPARE})
    Sample draw(Caller caller, @PathVariable UUID round, @PathVariable UUID sample) {
        return evaluations.draw(caller, new RoundId(round), new SampleId(sample));
    }
}
