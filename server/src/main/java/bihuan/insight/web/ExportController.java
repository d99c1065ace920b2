package bihuan.insight.web;

import bihuan.assignments.Stage;
import bihuan.insight.ExportId;
import bihuan.insight.ExportView;
import bihuan.insight.Exports;
import bihuan.issues.Channel;
import bihuan.issues.IssueFilter;
import bihuan.issues.IssueState;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.UnitId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** Exports of the list of issues as a workbook, written in the background. */
@RestController
@RequestMapping("/api/exports")
class ExportController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Exports exports;

    ExportController(Exports exports) {
        this.exports = exports;
    }

    /** The filters of {@code GET /api/issues}, by the same names. */
    record ExportBody(
            @Nullable Set<@NotNull IssueState> state,
            @Nullable Set<@NotNull Stage> stage,
            @Nullable Set<@NotNull Channel> channel,
            @Pattern(regexp = "\\d{2}|\\d{4}") @Nullable String category,
            @Nullable AreaId area,
            @Nullable UnitId unit,
            IssueFilter.@Nullable Colour colour,
            @Nullable EnterpriseId enterprise,
            @Nullable Instant receivedFrom,
            @Nullable Instant receivedBefore,
            @Size(max = 100) @Nullable String q,
            IssueFilter.@Nullable Sort sort) {

        IssueFilter filter() {
            return new IssueFilter(
                    state == null ? Set.of() : state,
                    stage == null ? Set.of() : stage,
                    channel == null ? Set.of() : channel,
                    category,
                    area,
                    unit,
                    colour,
                    enterprise,
                    receivedFrom,
                    receivedBefore,
                    q == null || q.isBlank() ? null : q,
                    sort == null ? IssueFilter.Sort.RECEIVED_LATEST : sort);
        }
    }

    @PostMapping
    @Needs(Permission.ISSUE_READ)
    @ResponseStatus(HttpStatus.ACCEPTED)
    ExportView ask(Caller caller, @RequestBody @Valid ExportBody body) {
        return exports.ask(caller, body.filter());
    }

    @GetMapping("/{id}")
    @Needs(Permission.ISSUE_READ)
    ExportView one(Caller caller, @PathVariable UUID id) {
        return exports.one(caller, new ExportId(id));
    }

    @GetMapping(path = "/{id}/content", produces = XLSX)
    @Needs(Permission.ISSUE_READ)
    ResponseEntity<StreamingResponseBody> content(Caller caller, @PathVariable UUID id) {
        Exports.Content content = exports.content(caller, new ExportId(id));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"issues.xlsx\"")
                .contentLength(content.size())
                .contentType(MediaType.parseMediaType(XLSX))
                .body(content::writeTo);
    }
}
