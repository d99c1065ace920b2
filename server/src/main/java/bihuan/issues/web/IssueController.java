package bihuan.issues.web;

import bihuan.assignments.Stage;
import bihuan.issues.Channel;
import bihuan.issues.IssueFilter;
import bihuan.issues.IssueRow;
import bihuan.issues.IssueState;
import bihuan.issues.IssueView;
import bihuan.issues.Issues;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.Needs;
import bihuan.kernel.Page;
import bihuan.kernel.Permission;
import bihuan.kernel.UnitId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The list (台账) and the file of one issue, for officials. */
@RestController
@RequestMapping("/api/issues")
class IssueController {
    private final Issues issues;

    IssueController(Issues issues) {
        this.issues = issues;
    }

    @GetMapping("/{number}")
    @Needs(Permission.ISSUE_READ)
    ResponseEntity<IssueView> one(Caller caller, @PathVariable String number) {
        return answer(issues.issue(caller, Path.number(number)));
    }

    @GetMapping
    @Needs(Permission.ISSUE_READ)
    Page<IssueRow> list(
            Caller caller,
            @RequestParam @Nullable Set<@Nullable IssueState> state,
            @RequestParam @Nullable Set<@Nullable Stage> stage,
            @RequestParam @Nullable Set<@Nullable Channel> channel,
            @RequestParam @Pattern(regexp = "\\d{2}|\\d{4}") @Nullable String category,
            @RequestParam @Nullable UUID area,
            @RequestParam @Nullable UUID unit,
            @RequestParam IssueFilter.@Nullable Colour colour,
            @RequestParam @Nullable UUID enterprise,
            @RequestParam @Nullable Instant receivedFrom,
            @RequestParam @Nullable Instant receivedBefore,
            @RequestParam @Size(max = 100) @Nullable String q,
            @RequestParam(defaultValue = "RECEIVED_LATEST") IssueFilter.Sort sort,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
            @RequestParam @Size(max = 500) @Nullable String after) {
        IssueFilter filter = new IssueFilter(
                orEmpty(state),
                orEmpty(stage),
                orEmpty(channel),
                category,
                area == null ? null : new AreaId(area),
                unit == null ? null : new UnitId(unit),
                colour,
                enterprise == null ? null : new EnterpriseId(enterprise),
                receivedFrom,
                receivedBefore,
                q == null || q.isBlank() ? null : q,
                sort);
        return issues.list(caller, filter, size, after);
    }

    static ResponseEntity<IssueView> answer(IssueView view) {
        return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
    }

    /** What was asked for; a blank between commas is read as null, and asks for nothing. */
    static <T> Set<T> orEmpty(@Nullable Set<@Nullable T> values) {
        return values == null
                ? Set.of()
                : values.stream().filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
    }
}
