package bihuan.surveys.web;

import bihuan.kernel.Caller;
import bihuan.kernel.EntityTag;
import bihuan.kernel.Needs;
import bihuan.kernel.Page;
import bihuan.kernel.Permission;
import bihuan.surveys.QuestionnaireContent;
import bihuan.surveys.SampleView;
import bihuan.surveys.SurveyId;
import bihuan.surveys.SurveyRow;
import bihuan.surveys.SurveyState;
import bihuan.surveys.SurveyView;
import bihuan.surveys.Surveys;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Surveys (问卷调查), over HTTP. */
@RestController
@RequestMapping("/api/surveys")
class SurveyController {
    private final Surveys surveys;

    SurveyController(Surveys surveys) {
        this.surveys = surveys;
    }

    /** All for who makes surveys or publishes their results; for others those with published results. */
    @GetMapping
    @Needs({Permission.SURVEY_READ, Permission.SURVEY_EDIT})
    Page<SurveyRow> list(
            Caller caller,
            @RequestParam(required = false) @Nullable Set<@Nullable SurveyState> state,
            @RequestParam(required = false) @Size(max = 100) @Nullable String q,
            @RequestParam(required = false) @Size(max = 500) @Nullable String after,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size) {
        Set<SurveyState> states = state == null
                ? Set.of()
                : state.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        return surveys.list(caller, states, q, after, size);
    }

    @PostMapping
    @Needs(Permission.SURVEY_EDIT)
    ResponseEntity<SurveyView> make(Caller caller, @RequestBody @Valid PlanBody body) {
        return answer(HttpStatus.CREATED, surveys.make(caller, body.plan()));
    }

    @GetMapping("/{id}")
    @Needs({Permission.SURVEY_READ, Permission.SURVEY_EDIT})
    ResponseEntity<SurveyView> one(Caller caller, @PathVariable UUID id) {
        return answer(HttpStatus.OK, surveys.one(caller, new SurveyId(id)));
    }

    @PutMapping("/{id}")
    @Needs(Permission.SURVEY_EDIT)
    ResponseEntity<SurveyView> change(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid PlanBody body) {
        return answer(HttpStatus.OK, surveys.change(caller, new SurveyId(id), body.plan(), EntityTag.seen(ifMatch)));
    }

    /** The questions as they are asked. */
    @GetMapping("/{id}/questions")
    @Needs({Permission.SURVEY_READ, Permission.SURVEY_EDIT})
    QuestionnaireContent asked(Caller caller, @PathVariable UUID id) {
        return surveys.asked(caller, new SurveyId(id));
    }

    /** Whom it would ask, or asks, stratum by stratum. */
    @GetMapping("/{id}/sample")
    @Needs({Permission.SURVEY_READ, Permission.SURVEY_EDIT})
    SampleView sample(Caller caller, @PathVariable UUID id) {
        return surveys.sample(caller, new SurveyId(id));
    }

    /** Fixes plan and frame; the ledger's next seal is the seed of the draw. */
    @PostMapping("/{id}/publication")
    @Needs(Permission.SURVEY_EDIT)
    ResponseEntity<SurveyView> publish(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(HttpStatus.OK, surveys.publish(caller, new SurveyId(id), EntityTag.seen(ifMatch)));
    }

    /** Draws the sample and takes answers. */
    @PostMapping("/{id}/opening")
    @Needs(Permission.SURVEY_EDIT)
    ResponseEntity<SurveyView> open(Caller caller, @PathVariable UUID id) {
        return answer(HttpStatus.OK, surveys.open(caller, new SurveyId(id)));
    }

    /** Takes no more answers, and cuts those that were given loose from whoever gave them. */
    @PostMapping("/{id}/closing")
    @Needs(Permission.SURVEY_EDIT)
    ResponseEntity<SurveyView> close(Caller caller, @PathVariable UUID id) {
        return answer(HttpStatus.OK, surveys.close(caller, new SurveyId(id)));
    }

    /** New links for all who have not answered; those made before are void. */
    @PostMapping("/{id}/links")
    @Needs(Permission.SURVEY_EDIT)
    List<Surveys.Link> links(Caller caller, @PathVariable UUID id) {
        return surveys.links(caller, new SurveyId(id));
    }

    private static ResponseEntity<SurveyView> answer(HttpStatus status, SurveyView view) {
        return ResponseEntity.status(status).eTag(EntityTag.of(view.revision())).body(view);
    }
}
