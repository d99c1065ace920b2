package bihuan.surveys.web;

import bihuan.kernel.Caller;
import bihuan.kernel.EntityTag;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.surveys.QuestionnaireId;
import bihuan.surveys.QuestionnaireRow;
import bihuan.surveys.QuestionnaireView;
import bihuan.surveys.Questionnaires;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
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
import org.springframework.web.bind.annotation.RestController;

/** Questionnaires (问卷), over HTTP. */
@RestController
@RequestMapping("/api/questionnaires")
class QuestionnaireController {
    private final Questionnaires questionnaires;

    QuestionnaireController(Questionnaires questionnaires) {
        this.questionnaires = questionnaires;
    }

    @GetMapping
    @Needs({Permission.SURVEY_EDIT, Permission.SURVEY_PUBLISH})
    List<QuestionnaireRow> all(Caller caller) {
        return questionnaires.all(caller);
    }

    @PostMapping
    @Needs(Permission.SURVEY_EDIT)
    ResponseEntity<QuestionnaireView> begin(Caller caller, @RequestBody @Valid QuestionnaireBody body) {
        return answer(HttpStatus.CREATED, questionnaires.begin(caller, body.title(), body.content()));
    }

    @GetMapping("/{id}")
    @Needs({Permission.SURVEY_EDIT, Permission.SURVEY_PUBLISH})
    ResponseEntity<QuestionnaireView> one(Caller caller, @PathVariable UUID id) {
        return answer(HttpStatus.OK, questionnaires.one(caller, new QuestionnaireId(id)));
    }

    @PutMapping("/{id}")
    @Needs(Permission.SURVEY_EDIT)
    ResponseEntity<QuestionnaireView> write(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody @Valid QuestionnaireBody body) {
        return answer(
                HttpStatus.OK,
                questionnaires.write(
                        caller, new QuestionnaireId(id), body.title(), body.content(), EntityTag.seen(ifMatch)));
    }

    /** Publishes the draft as the next version, which never changes. */
    @PostMapping("/{id}/versions")
    @Needs(Permission.SURVEY_EDIT)
    ResponseEntity<QuestionnaireView> publish(
            Caller caller,
            @PathVariable UUID id,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch) {
        return answer(HttpStatus.OK, questionnaires.publish(caller, new QuestionnaireId(id), EntityTag.seen(ifMatch)));
    }

    private static ResponseEntity<QuestionnaireView> answer(HttpStatus status, QuestionnaireView view) {
        return ResponseEntity.status(status).eTag(EntityTag.of(view.revision())).body(view);
    }
}
