package bihuan.indicators.web;

import bihuan.indicators.IndicatorScores;
import bihuan.indicators.ScoreExplanation;
import bihuan.indicators.SheetId;
import bihuan.indicators.web.IndicatorSheetController.IndicatorFigureBody;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scores, ranks and why (A6, D2). */
@RestController
@RequestMapping("/api/indicators")
class IndicatorScoreController {
    private final IndicatorScores scores;

    IndicatorScoreController(IndicatorScores scores) {
        this.scores = scores;
    }

    /** What is assumed, see {@link IndicatorScores.WhatIf}. */
    record AssumptionBody(
            @Size(max = 5000) @Nullable Map<@NotNull @Size(max = 60) String, @NotNull Double> weights,
            @Size(max = 5000) @Nullable List<@Valid @NotNull IndicatorFigureBody> figures) {}

    @GetMapping("/sheets/{id}/scores")
    @Needs(Permission.INDICATORS_READ)
    IndicatorScores.Scoreboard scores(Caller caller, @PathVariable SheetId id) {
        return scores.scoreboard(caller.jurisdiction(), id);
    }

    @GetMapping(path = "/sheets/{id}/scores.xlsx", produces = Files.XLSX)
    @Needs(Permission.INDICATORS_READ)
    ResponseEntity<byte[]> workbook(Caller caller, @PathVariable SheetId id) {
        return Files.xlsx("scores-" + id.value(), scores.workbook(caller.jurisdiction(), id));
    }

    /** How firm the ranks are, see {@link IndicatorScores.Draw}. */
    @GetMapping("/sheets/{id}/intervals")
    @Needs(Permission.INDICATORS_READ)
    IndicatorScores.Intervals intervals(
            Caller caller,
            @PathVariable SheetId id,
            @RequestParam(defaultValue = "10000") int rounds,
            @RequestParam(defaultValue = "1") long seed,
            @RequestParam(defaultValue = "0.5") double spread,
            @RequestParam(defaultValue = "true") boolean sampling) {
        return scores.intervals(caller.jurisdiction(), id, new IndicatorScores.Draw(rounds, seed, spread, sampling));
    }

    @GetMapping("/sheets/{id}/explanation")
    @Needs(Permission.INDICATORS_READ)
    ScoreExplanation explanation(
            Caller caller, @PathVariable SheetId id, @RequestParam @Size(max = 200) String subject) {
        return scores.explain(caller.jurisdiction(), id, subject);
    }

    @GetMapping("/sheets/{id}/series")
    @Needs(Permission.INDICATORS_READ)
    IndicatorScores.Series series(Caller caller, @PathVariable SheetId id, @RequestParam @Size(max = 60) String node) {
        return scores.series(caller.jurisdiction(), id, node);
    }

    @GetMapping("/comparison")
    @Needs(Permission.INDICATORS_READ)
    IndicatorScores.Comparison comparison(Caller caller, @RequestParam SheetId before, @RequestParam SheetId after) {
        return scores.compare(caller.jurisdiction(), before, after);
    }

    /** What came out if weights or figures were others; nothing is kept. */
    @PostMapping("/sheets/{id}/what-if")
    @Needs(Permission.INDICATORS_READ)
    IndicatorScores.Scoreboard whatIf(
            Caller caller, @PathVariable SheetId id, @RequestBody @Valid AssumptionBody body) {
        return scores.whatIf(
                caller.jurisdiction(),
                id,
                new IndicatorScores.WhatIf(
                        body.weights() == null ? Map.of() : body.weights(),
                        body.figures() == null ? List.of() : IndicatorFigureBody.entries(body.figures())));
    }
}
