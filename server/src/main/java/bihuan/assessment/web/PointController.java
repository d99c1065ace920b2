package bihuan.assessment.web;

import bihuan.assessment.PointId;
import bihuan.assessment.PointKind;
import bihuan.assessment.Points;
import bihuan.assessment.Points.NewPoints;
import bihuan.assessment.Points.PointView;
import bihuan.assessment.RoundId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.UnitId;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Points that people give and take (督查、政策落实、第三方、加分、扣分). */
@RestController
@RequestMapping("/api/assessment/rounds/{round}/points")
class PointController {
    private final Points points;

    PointController(Points points) {
        this.points = points;
    }

    /** See {@link NewPoints}. */
    record PointsBody(
            @NotNull PointKind kind,
            @NotNull UnitId unit,
            double points,
            @NotNull @Size(max = 4000) String reason,
            @Size(max = 4000) @Nullable String evidence) {}

    /** @param reason why it is taken back */
    record PointsWithdrawalBody(@NotNull @Size(max = 4000) String reason) {}

    @GetMapping
    @Needs(Permission.ASSESSMENT_READ)
    List<PointView> of(Caller caller, @PathVariable UUID round, @RequestParam(required = false) @Nullable UUID unit) {
        return points.of(caller, new RoundId(round), unit == null ? null : new UnitId(unit));
    }

    @PostMapping
    @Needs({Permission.ASSESSMENT_PREPARE, Permission.ASSESSMENT_EVALUATE})
    @ResponseStatus(HttpStatus.CREATED)
    PointView enter(Caller caller, @PathVariable UUID round, @RequestBody @Valid PointsBody body) {
        return points.enter(
                caller,
                new RoundId(round),
                new NewPoints(body.kind(), body.unit(), body.points(), body.reason(), body.evidence()));
    }

    @PutMapping("/{point}/withdrawal")
    @Needs({Permission.ASSESSMENT_PREPARE, Permission.ASSESSMENT_EVALUATE})
    PointView withdraw(
            Caller caller,
            @PathVariable UUID round,
            @PathVariable UUID point,
            @RequestBody @Valid PointsWithdrawalBody body) {
        return points.withdraw(caller, new RoundId(round), new PointId(point), body.reason());
    }
}
