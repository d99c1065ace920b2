package bihuan.surveys.web;

import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.surveys.Results;
import bihuan.surveys.Results.TableFormat;
import bihuan.surveys.ResultsView;
import bihuan.surveys.SurveyId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Results of surveys (调查结果), over HTTP; published in versions. */
@RestController
@RequestMapping("/api/surveys/{id}")
class SurveyResultController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Results results;

    SurveyResultController(Results results) {
        this.results = results;
    }

    /**
     * What is published.
     *
     * @param without codes of questions that are left out
     * @param reason needed from the second version on
     */
    record SurveyReportBody(
            @Size(max = 60) @Nullable Set<@NotNull @Size(max = 60) String> without,
            @Size(max = 2000) @Nullable String reason) {}

    /** All published versions, the latest first. */
    @GetMapping("/results")
    @Needs({Permission.SURVEY_READ, Permission.SURVEY_EDIT})
    List<ResultsView> versions(Caller caller, @PathVariable UUID id) {
        return results.versions(caller, new SurveyId(id));
    }

    /** What would be published now. */
    @GetMapping("/results/preview")
    @Needs({Permission.SURVEY_EDIT, Permission.SURVEY_PUBLISH})
    ResultsView preview(
            Caller caller,
            @PathVariable UUID id,
            @RequestParam(required = false) @Size(max = 60) @Nullable List<@Nullable @Size(max = 60) String> without) {
        Set<String> left = without == null
                ? Set.of()
                : without.stream()
                        .flatMap(Stream::ofNullable)
                        .filter(it -> !it.isEmpty())
                        .collect(Collectors.toUnmodifiableSet());
        return results.preview(caller, new SurveyId(id), left);
    }

    @PostMapping("/results")
    @Needs(Permission.SURVEY_PUBLISH)
    @ResponseStatus(HttpStatus.CREATED)
    ResultsView publish(Caller caller, @PathVariable UUID id, @RequestBody @Valid SurveyReportBody body) {
        return results.publish(
                caller, new SurveyId(id), body.without() == null ? Set.of() : body.without(), body.reason());
    }

    /** What was written in words, of nobody. */
    @GetMapping("/words")
    @Needs({Permission.SURVEY_EDIT, Permission.SURVEY_PUBLISH})
    List<Results.Said> words(Caller caller, @PathVariable UUID id) {
        return results.words(caller, new SurveyId(id));
    }

    @GetMapping(path = "/results.csv", produces = "text/csv")
    @Needs({Permission.SURVEY_READ, Permission.SURVEY_EDIT})
    ResponseEntity<byte[]> asCsv(Caller caller, @PathVariable UUID id) {
        return file("text/csv;charset=UTF-8", "csv", results.table(caller, new SurveyId(id), TableFormat.CSV));
    }

    @GetMapping(path = "/results.xlsx", produces = XLSX)
    @Needs({Permission.SURVEY_READ, Permission.SURVEY_EDIT})
    ResponseEntity<byte[]> asWorkbook(Caller caller, @PathVariable UUID id) {
        return file(XLSX, "xlsx", results.table(caller, new SurveyId(id), TableFormat.XLSX));
    }

    private static ResponseEntity<byte[]> file(String type, String suffix, byte[] content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"survey-results." + suffix + "\"")
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }
}
