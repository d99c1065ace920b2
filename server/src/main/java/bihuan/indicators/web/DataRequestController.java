package bihuan.indicators.web;

import bihuan.indicators.DataRequests;
import bihuan.indicators.RequestId;
import bihuan.indicators.SheetId;
import bihuan.indicators.web.IndicatorSheetController.IndicatorFigureBody;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Data submissions (报数任务, D2). */
@RestController
@RequestMapping("/api/indicators/requests")
class DataRequestController {
    private final DataRequests requests;

    DataRequestController(DataRequests requests) {
        this.requests = requests;
    }

    /** @param subjects empty for everybody in the table */
    record DataRequestBody(
            @NotNull SheetId sheet,
            @NotNull UnitId unit,
            @NotNull @Size(max = 100) List<@NotNull @Size(max = 60) String> indicators,
            @Size(max = 1000) @Nullable List<@NotNull @Size(max = 200) String> subjects,
            int workingDays,
            @Size(max = 1000) @Nullable String note) {}

    /** @param evidence where the figures come from */
    record SubmissionBody(
            @NotNull @Size(max = 5000) List<@Valid @NotNull IndicatorFigureBody> entries,
            @NotNull @Size(max = 2000) String evidence) {}

    /** Yes or no. */
    record SubmissionDecisionBody(
            boolean granted, @NotNull @Size(max = 1000) String reason) {}

    @GetMapping
    @Needs(Permission.INDICATORS_READ)
    List<DataRequests.DataRequest> all(Caller caller) {
        return requests.all(caller);
    }

    @GetMapping("/{id}")
    @Needs(Permission.INDICATORS_READ)
    DataRequests.Detail detail(Caller caller, @PathVariable RequestId id) {
        return requests.detail(caller, id);
    }

    @PostMapping
    @Needs(Permission.INDICATORS_EDIT)
    ResponseEntity<DataRequests.DataRequest> ask(Caller caller, @RequestBody @Valid DataRequestBody body) {
        DataRequests.DataRequest asked = requests.ask(
                caller,
                new DataRequests.Asking(
                        body.sheet(),
                        body.unit(),
                        body.indicators(),
                        body.subjects() == null ? List.of() : body.subjects(),
                        body.workingDays(),
                        body.note()));
        return ResponseEntity.created(
                        URI.create("/api/indicators/requests/" + asked.id().value()))
                .body(asked);
    }

    @PostMapping("/{id}/submissions")
    @Needs(Permission.ASSIGNMENT_WORK)
    DataRequests.Detail submit(Caller caller, @PathVariable RequestId id, @RequestBody @Valid SubmissionBody body) {
        return requests.submit(caller, id, IndicatorFigureBody.entries(body.entries()), body.evidence());
    }

    /** The unit's leader. */
    @PostMapping("/{id}/endorsement")
    @Needs(Permission.ASSIGNMENT_APPROVE_IN_UNIT)
    DataRequests.Detail endorse(
            Caller caller, @PathVariable RequestId id, @RequestBody @Valid SubmissionDecisionBody body) {
        return requests.endorse(caller, id, body.granted(), body.reason());
    }

    /** The bureau. */
    @PostMapping("/{id}/acceptance")
    @Needs(Permission.INDICATORS_EDIT)
    DataRequests.Detail accept(
            Caller caller, @PathVariable RequestId id, @RequestBody @Valid SubmissionDecisionBody body) {
        return requests.accept(caller, id, body.granted(), body.reason());
    }
}
