package bihuan.surveys.web;

import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Permission;
import bihuan.kernel.UnitId;
import bihuan.surveys.AnswerForm;
import bihuan.surveys.Answering;
import bihuan.surveys.Answering.Way;
import bihuan.surveys.Reply;
import bihuan.surveys.SurveyId;
import bihuan.surveys.SurveyToken;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Answering a survey: with the secret of a link in {@code X-Survey-Token}, or signed in as the enterprise that is asked. A wrong secret,
 * one that is over and a survey that asks somebody else are answered alike.
 */
@RestController
@RequestMapping("/api")
class AnswerController {
    private static final String TOKEN = "X-Survey-Token";
    private static final String WHY =
            "The secret of the link opens one enterprise's answers to one survey, as long as it is open.";

    private final Answering answering;

    AnswerController(Answering answering) {
        this.answering = answering;
    }

    /** All answers at once; those before are replaced. */
    record SurveyAnswerBody(@NotNull @Size(max = 400) List<@NotNull @Valid ReplyBody> replies) {
        List<Reply> all() {
            return replies.stream().map(ReplyBody::reply).toList();
        }
    }

    /** The answer to one question; see {@link Reply}. */
    record ReplyBody(
            @NotNull @Size(max = 60) String question,
            @Nullable UnitId unit,
            @Nullable Integer scale,
            @Size(max = 60) @Nullable String choice,
            @Nullable Double number,
            @Size(max = 4000) @Nullable String text) {
        Reply reply() {
            return new Reply(question, unit, scale, choice, number, text);
        }
    }

    @GetMapping("/public/survey")
    @OpenToAll(because = WHY)
    AnswerForm form(
            Caller caller, @RequestHeader(name = TOKEN, required = false) @Size(max = 100) @Nullable String token) {
        return answering.form(caller, by(token));
    }

    @PutMapping("/public/survey")
    @OpenToAll(because = WHY)
    AnswerForm answer(
            Caller caller,
            @RequestHeader(name = TOKEN, required = false) @Size(max = 100) @Nullable String token,
            @RequestBody @Valid SurveyAnswerBody body) {
        return answering.answer(caller, by(token), body.all());
    }

    @DeleteMapping("/public/survey")
    @OpenToAll(because = WHY)
    AnswerForm takeBack(
            Caller caller, @RequestHeader(name = TOKEN, required = false) @Size(max = 100) @Nullable String token) {
        return answering.takeBack(caller, by(token));
    }

    /** The open surveys that ask the signed-in enterprise. */
    @GetMapping("/enterprise/surveys")
    @Needs(Permission.SURVEY_ANSWER)
    List<AnswerForm.Row> waiting(Caller caller) {
        return answering.waiting(caller);
    }

    @GetMapping("/enterprise/surveys/{id}")
    @Needs(Permission.SURVEY_ANSWER)
    AnswerForm ownForm(Caller caller, @PathVariable UUID id) {
        return answering.form(caller, as(id));
    }

    @PutMapping("/enterprise/surveys/{id}")
    @Needs(Permission.SURVEY_ANSWER)
    AnswerForm ownAnswer(Caller caller, @PathVariable UUID id, @RequestBody @Valid SurveyAnswerBody body) {
        return answering.answer(caller, as(id), body.all());
    }

    @DeleteMapping("/enterprise/surveys/{id}")
    @Needs(Permission.SURVEY_ANSWER)
    AnswerForm ownTakeBack(Caller caller, @PathVariable UUID id) {
        return answering.takeBack(caller, as(id));
    }

    /** Without a secret the same as with a wrong one. */
    private static Way by(@Nullable String token) {
        return new Way.ByToken(new SurveyToken(token == null ? "" : token.strip()));
    }

    private static Way as(UUID id) {
        return new Way.AsEnterprise(new SurveyId(id));
    }
}
