package bihuan.rulebook.web;

import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.rulebook.RuleDecision;
import bihuan.rulebook.RuleInForce;
import bihuan.rulebook.Rulebook;
import bihuan.rulebook.RulebookEvent.RuleChanged;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The rules of the house (规则口径): what holds, since when and why, and other values from a day on. */
@RestController
@RequestMapping("/api/rules")
@Tag(name = "rulebook", description = "规则口径")
class RuleController {
    private final Rulebook rulebook;

    RuleController(Rulebook rulebook) {
        this.rulebook = rulebook;
    }

    @GetMapping
    @Needs(Permission.RULES_READ)
    @Operation(summary = "All rules with the values that hold on a day, by default today")
    List<RuleView> all(Caller caller, @RequestParam(required = false) @Nullable LocalDate on, Locale locale) {
        return rulebook.all(caller.jurisdiction(), on).stream()
                .map(rule -> view(rule, locale))
                .toList();
    }

    @GetMapping("/{key}/history")
    @Needs(Permission.RULES_READ)
    @Operation(summary = "All decisions on a rule, the last made first")
    List<RuleDecision> history(Caller caller, @PathVariable String key) {
        return rulebook.history(caller.jurisdiction(), key);
    }

    @PutMapping("/{key}")
    @Needs(Permission.RULES_EDIT)
    @Operation(summary = "Decides the value of a rule from a day on, today or later")
    RuleChanged change(Caller caller, @PathVariable String key, @Valid @RequestBody RuleChangeBody body) {
        return rulebook.change(
                caller.jurisdiction(),
                key,
                Objects.requireNonNull(body.value()),
                Objects.requireNonNull(body.effectiveFrom()),
                Objects.requireNonNull(body.reason()),
                caller.actor());
    }

    private static RuleView view(RuleInForce inForce, Locale locale) {
        String key = inForce.rule().key();
        return new RuleView(
                key,
                inForce.rule().module(),
                RuleWords.of(inForce.rule(), locale),
                inForce.value(),
                inForce.fallback(),
                inForce.since(),
                "/api/rules/" + key + "/history");
    }
}
