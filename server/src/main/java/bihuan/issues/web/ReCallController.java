package bihuan.issues.web;

import bihuan.issues.MeasurePeriod;
import bihuan.issues.MeasureRefusal;
import bihuan.issues.ReCalls;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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

/** Calling satisfied enterprises again (抽查回访), over HTTP. */
@RestController
@RequestMapping("/api/recalls")
class ReCallController {
    private final ReCalls reCalls;

    ReCallController(ReCalls reCalls) {
        this.reCalls = reCalls;
    }

    /** Of which period, and how many. */
    record ReCallBody(
            @NotNull @Size(max = 30) String period,
            @NotNull @Min(1) @Max(200) Integer size) {}

    /** What the call found; words where it contradicts. */
    record ReCallResultBody(
            @NotNull ReCalls.Result result,
            @Size(max = 2000) @Nullable String words) {}

    @GetMapping
    @Needs({Permission.ISSUE_CALL_BACK, Permission.LEDGER_READ})
    List<ReCalls.Draw> draws(Caller caller) {
        return reCalls.draws(caller);
    }

    /** Announces a draw; the ledger fixes its seed within a second. */
    @PostMapping
    @Needs(Permission.RECALL_DRAW)
    @ResponseStatus(HttpStatus.CREATED)
    ReCalls.Draw announce(Caller caller, @RequestBody @Valid ReCallBody body) {
        MeasurePeriod period = MeasurePeriod.parse(body.period())
                .orElseThrow(() -> Refusal.of(MeasureRefusal.MEASURE_BAD_PERIOD).at("/period"));
        return reCalls.announce(caller, period, body.size());
    }

    /** Draws with the seed that the ledger fixed. */
    @PostMapping("/{draw}/sample")
    @Needs(Permission.RECALL_DRAW)
    ReCalls.Draw draw(Caller caller, @PathVariable UUID draw) {
        return reCalls.draw(caller, draw);
    }

    @PutMapping("/{draw}/cases/{number}")
    @Needs(Permission.ISSUE_CALL_BACK)
    ReCalls.Draw record(
            Caller caller,
            @PathVariable UUID draw,
            @PathVariable String number,
            @RequestBody @Valid ReCallResultBody body) {
        return reCalls.record(caller, draw, Path.number(number), body.result(), body.words());
    }
}
