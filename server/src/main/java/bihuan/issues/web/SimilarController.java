package bihuan.issues.web;

import bihuan.issues.IssueNumber;
import bihuan.issues.Similar;
import bihuan.issues.SimilarIssues;
import bihuan.issues.SimilarQuestion;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Suggestions of duplicates (疑似重复), while somebody types and at triage (C2). */
@RestController
@RequestMapping("/api/issues")
class SimilarController {
    private final SimilarIssues similar;

    SimilarController(SimilarIssues similar) {
        this.similar = similar;
    }

    /** What is typed so far. */
    record SimilarRequest(
            @Size(max = 200) @Nullable String title,
            @Size(max = 10_000) @Nullable String text,
            @Nullable AreaId area,
            @Size(max = 10) @Nullable String category) {}

    @GetMapping("/similar")
    @Needs({Permission.ISSUE_REGISTER_FOR_OTHERS, Permission.ISSUE_TRIAGE})
    List<Similar> whileTyping(
            Caller caller,
            @RequestParam @Size(max = 500) String text,
            @RequestParam(defaultValue = "5") @Min(1) @Max(20) int size) {
        return similar.to(caller, new SimilarQuestion("", text, null, null), size);
    }

    @PostMapping("/similar")
    @Needs({Permission.ISSUE_REGISTER_FOR_OTHERS, Permission.ISSUE_TRIAGE})
    List<Similar> toText(
            Caller caller,
            @Valid @RequestBody SimilarRequest request,
            @RequestParam(defaultValue = "5") @Min(1) @Max(20) int size) {
        return similar.to(
                caller,
                new SimilarQuestion(
                        orEmpty(request.title()), orEmpty(request.text()), request.area(), request.category()),
                size);
    }

    @GetMapping("/{number}/similar")
    @Needs({Permission.ISSUE_REGISTER_FOR_OTHERS, Permission.ISSUE_TRIAGE})
    List<Similar> toIssue(
            Caller caller,
            @PathVariable IssueNumber number,
            @RequestParam(defaultValue = "5") @Min(1) @Max(20) int size) {
        return similar.to(caller, number, size);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
