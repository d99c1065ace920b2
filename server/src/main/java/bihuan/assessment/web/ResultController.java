package bihuan.assessment.web;

import bihuan.assessment.Difference;
import bihuan.assessment.PeerGroup;
import bihuan.assessment.RawItem;
import bihuan.assessment.Results;
import bihuan.assessment.Results.ChangedFigure;
import bihuan.assessment.Results.GroupResult;
import bihuan.assessment.Results.UnitResult;
import bihuan.assessment.Results.WhatIf;
import bihuan.assessment.RoundId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Page;
import bihuan.kernel.Permission;
import bihuan.kernel.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What came out of a round (D3, A6), explained down to each raw figure. */
@RestController
@RequestMapping("/api/assessment/rounds/{round}")
class ResultController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Results results;

    ResultController(Results results) {
        this.results = results;
    }

    /** Another weight of a part. */
    record WeightBody(
            @NotNull @Size(max = 30) String part,
            @Min(0) @Max(100) int weight) {}

    /** Another figure of a unit. */
    record FigureBody(
            @NotNull UnitId unit,
            @NotNull @Size(max = 30) String part,
            @DecimalMin("-1000000") @DecimalMax("1000000") double amount,
            @Min(0) @Max(1_000_000) long cases) {}

    /** What is changed for a what-if. */
    record WhatIfBody(
            @NotNull PeerGroup group,
            @NotNull @Size(max = 30) List<@Valid @NotNull WeightBody> weights,
            @Nullable Integer leastScored,
            @NotNull @Size(max = 200) List<@Valid @NotNull FigureBody> figures) {
        WhatIf question() {
            Map<String, Integer> byPart =
                    weights.stream().collect(Collectors.toMap(WeightBody::part, WeightBody::weight, (a, b) -> b));
            List<ChangedFigure> changed = figures.stream()
                    .map(it -> new ChangedFigure(it.unit(), it.part(), it.amount(), it.cases()))
                    .toList();
            return new WhatIf(group, byPart, leastScored, changed);
        }
    }

    @GetMapping("/results/{group}")
    @Needs(Permission.ASSESSMENT_READ)
    GroupResult group(
            Caller caller,
            @PathVariable UUID round,
            @PathVariable PeerGroup group,
            @RequestParam(required = false) @Nullable Integer calculation) {
        return results.group(caller, new RoundId(round), group, calculation);
    }

    @GetMapping(path = "/results/{group}.xlsx", produces = XLSX)
    @Needs(Permission.ASSESSMENT_READ)
    ResponseEntity<byte[]> workbook(
            Caller caller,
            @PathVariable UUID round,
            @PathVariable PeerGroup group,
            @RequestParam(required = false) @Nullable Integer calculation) {
        byte[] content = results.workbook(caller, new RoundId(round), group, calculation);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"assessment-" + group + ".xlsx\"")
                .contentType(MediaType.parseMediaType(XLSX))
                .body(content);
    }

    @GetMapping("/units/{unit}")
    @Needs(Permission.ASSESSMENT_READ)
    UnitResult unit(
            Caller caller,
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @RequestParam(required = false) @Nullable Integer calculation) {
        return results.unit(caller, new RoundId(round), new UnitId(unit), calculation);
    }

    /** The raw figures from which a part of a unit's score was counted. */
    @GetMapping("/units/{unit}/parts/{part}")
    @Needs(Permission.ASSESSMENT_READ)
    List<RawItem> items(
            Caller caller,
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @PathVariable @Size(max = 30) String part,
            @RequestParam(required = false) @Nullable Integer calculation) {
        return results.items(caller, new RoundId(round), new UnitId(unit), part, calculation);
    }

    /** What differs between two calculations, by unit, from the rank down to the raw figure. */
    @GetMapping("/differences")
    @Needs(Permission.ASSESSMENT_READ)
    Page<Difference> differences(
            Caller caller,
            @PathVariable UUID round,
            @RequestParam int from,
            @RequestParam int to,
            @RequestParam(defaultValue = "false") boolean rawOnly,
            @RequestParam(defaultValue = "200") @Min(1) @Max(500) int size,
            @RequestParam(required = false) @Size(max = 500) @Nullable String after) {
        return results.differences(caller, new RoundId(round), from, to, rawOnly, size, after);
    }

    /** Recomputes with other figures or weights; nothing is kept. */
    @PostMapping("/what-if")
    @Needs(Permission.ASSESSMENT_READ)
    GroupResult whatIf(Caller caller, @PathVariable UUID round, @RequestBody @Valid WhatIfBody body) {
        return results.whatIf(caller, new RoundId(round), body.question());
    }
}
