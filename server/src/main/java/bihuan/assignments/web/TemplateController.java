package bihuan.assignments.web;

import bihuan.assignments.AnswerTemplate;
import bihuan.assignments.AnswerTemplates;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Templates of answers (答复模板), of the caller's own unit. */
@RestController
@RequestMapping("/api/answer-templates")
class TemplateController {
    private final AnswerTemplates templates;

    TemplateController(AnswerTemplates templates) {
        this.templates = templates;
    }

    record TemplateBody(
            @NotNull @Size(max = 100) String name,
            @NotNull @Size(max = 20_000) String text) {}

    @GetMapping
    @Needs(Permission.ASSIGNMENT_WORK)
    List<AnswerTemplate> of(Caller caller) {
        return templates.of(caller);
    }

    /** Keeps one; one of the same name is replaced. */
    @PutMapping
    @Needs(Permission.ASSIGNMENT_WORK)
    AnswerTemplate keep(Caller caller, @RequestBody @Valid TemplateBody body) {
        return templates.keep(caller, body.name(), body.text());
    }

    @DeleteMapping("/{id}")
    @Needs(Permission.ASSIGNMENT_WORK)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void forget(Caller caller, @PathVariable UUID id) {
        templates.forget(caller, id);
    }
}
