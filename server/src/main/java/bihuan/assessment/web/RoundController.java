package bihuan.assessment.web;

import bihuan.assessment.AssessmentPeriod;
import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.RoundId;
import bihuan.assessment.RoundView;
import bihuan.assessment.Rounds;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Page;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Rounds of assessment and their steps (E2, E4). */
@RestController
@RequestMapping("/api/assessment/rounds")
class RoundController {
    private final Rounds rounds;

    RoundController(Rounds rounds) {
        this.rounds = rounds;
    }

    /** @param period such as 2026-Q1, 2026-H1 or 2026 */
    record RoundBody(@NotNull @Size(max = 20) String period) {}

    /** @param reason why it is calculated again */
    record CalculationBody(@Size(max = 4000) @Nullable String reason) {}

    /** @param reason why the published result is corrected */
    record CorrectionBody(@NotNull @Size(max = 4000) String reason) {}

    @GetMapping
    @Needs(Permission.ASSESSMENT_READ)
    Page<RoundView> list(
            Caller caller,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
            @RequestParam(required = false) @Size(max = 500) @Nullable String after) {
        return rounds.list(caller, size, after);
    }

    @PostMapping
    @Needs(Permission.ASSESSMENT_PREPARE)
    @ResponseStatus(HttpStatus.CREATED)
    RoundView open(Caller caller, @RequestBody @Valid RoundBody body) {
        AssessmentPeriod period = AssessmentPeriod.parse(body.period())
                .orElseThrow(() -> Refusal.of(AssessmentRefusal.BAD_PERIOD).at("/period"));
        return rounds.open(caller, period);
    }

    @GetMapping("/{round}")
    @Needs(Permission.ASSESSMENT_READ)
    RoundView one(Caller caller, @PathVariable UUID round) {
        return rounds.one(caller, new RoundId(round));
    }

    /** Takes a snapshot of all figures and scores it. */
    @PostMapping("/{round}/calculations")
    @Needs(Permission.ASSESSMENT_PREPARE)
    @ResponseStatus(HttpStatus.CREATED)
    RoundView calculate(Caller caller, @PathVariable UUID round, @RequestBody @Valid CalculationBody body) {
        return rounds.calculate(caller, new RoundId(round), body.reason());
    }

    @PutMapping("/{round}/preview")
    @Needs(Permission.ASSESSMENT_PREPARE)
    RoundView preview(Caller caller, @PathVariable UUID round) {
        return rounds.preview(caller, new RoundId(round));
    }

    /** Lets units object until a deadline in working days. */
    @PutMapping("/{round}/objection-period")
    @Needs(Permission.ASSESSMENT_PREPARE)
    RoundView openObjections(Caller caller, @PathVariable UUID round) {
        return rounds.openObjections(caller, new RoundId(round));
    }

    /** Possible once the deadline for objections is over. */
    @PutMapping("/{round}/review")
    @Needs(Permission.ASSESSMENT_PREPARE)
    RoundView beginReview(Caller caller, @PathVariable UUID round) {
        return rounds.beginReview(caller, new RoundId(round));
    }

    /** Enters the digest in the ledger; not by whoever calculated. */
    @PutMapping("/{round}/freeze")
    @Needs(Permission.ASSESSMENT_FREEZE)
    RoundView freeze(Caller caller, @PathVariable UUID round) {
        return rounds.freeze(caller, new RoundId(round));
    }

    @PutMapping("/{round}/publication")
    @Needs(Permission.ASSESSMENT_PUBLISH)
    RoundView publish(Caller caller, @PathVariable UUID round) {
        return rounds.publish(caller, new RoundId(round));
    }

    /** What was published stays until the corrected version is published beside it. */
    @PostMapping("/{round}/corrections")
    @Needs(Permission.ASSESSMENT_PREPARE)
    RoundView correct(Caller caller, @PathVariable UUID round, @RequestBody @Valid CorrectionBody body) {
        return rounds.correct(caller, new RoundId(round), body.reason());
    }
}
