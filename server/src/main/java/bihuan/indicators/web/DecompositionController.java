package bihuan.indicators.web;

import bihuan.indicators.Decompositions;
import bihuan.indicators.SheetId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Decompositions of indicators to units (指标分解, D2). */
@RestController
@RequestMapping("/api/indicators/sheets/{id}/decompositions")
class DecompositionController {
    private final Decompositions decompositions;

    DecompositionController(Decompositions decompositions) {
        this.decompositions = decompositions;
    }

    /** One line, see {@link Decompositions.Share}. */
    record ShareBody(
            @NotNull UnitId unit,
            @Nullable UnitId county,
            @NotNull BigDecimal share,
            @Nullable Double target) {}

    /** @param reason needed from the second version on */
    record DecompositionBody(
            @NotNull @Size(max = 500) List<@Valid @NotNull ShareBody> shares,
            @Size(max = 2000) @Nullable String reason) {}

    @GetMapping
    @Needs(Permission.INDICATORS_READ)
    List<Decompositions.Decomposition> all(Caller caller, @PathVariable SheetId id) {
        return decompositions.all(caller.jurisdiction(), id);
    }

    @GetMapping("/{indicator}")
    @Needs(Permission.INDICATORS_READ)
    List<Decompositions.Decomposition> versions(
            Caller caller, @PathVariable SheetId id, @PathVariable @Size(max = 60) String indicator) {
        return decompositions.versions(caller.jurisdiction(), id, indicator);
    }

    @PutMapping("/{indicator}")
    @Needs(Permission.INDICATORS_EDIT)
    Decompositions.Decomposition decide(
            Caller caller,
            @PathVariable SheetId id,
            @PathVariable @Size(max = 60) String indicator,
            @RequestBody @Valid DecompositionBody body) {
        return decompositions.decide(
                caller,
                id,
                indicator,
                body.shares().stream()
                        .map(one -> new Decompositions.Share(one.unit(), one.county(), one.share(), one.target()))
                        .toList(),
                body.reason());
    }
}
