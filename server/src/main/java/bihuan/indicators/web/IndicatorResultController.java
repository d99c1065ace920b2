package bihuan.indicators.web;

import bihuan.indicators.IndicatorResults;
import bihuan.indicators.ResultDifference;
import bihuan.indicators.SheetId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Published results (指标结果发布), in versions, each of which anybody can compute again. */
@RestController
@RequestMapping("/api/indicators")
class IndicatorResultController {
    private final IndicatorResults results;

    IndicatorResultController(IndicatorResults results) {
        this.results = results;
    }

    /** @param reason needed from the second version on */
    record ResultBody(@Size(max = 2000) @Nullable String reason) {}

    @GetMapping("/sheets/{id}/results")
    @Needs(Permission.INDICATORS_READ)
    List<IndicatorResults.Published> all(Caller caller, @PathVariable SheetId id) {
        return results.of(caller.jurisdiction(), id);
    }

    @PostMapping("/sheets/{id}/results")
    @Needs(Permission.INDICATORS_PUBLISH)
    IndicatorResults.Published publish(Caller caller, @PathVariable SheetId id, @RequestBody @Valid ResultBody body) {
        return results.publish(caller, id, body.reason());
    }

    /** The frozen bytes. */
    @GetMapping(path = "/sheets/{id}/results/{version}/export", produces = MediaType.APPLICATION_JSON_VALUE)
    @Needs(Permission.INDICATORS_READ)
    ResponseEntity<byte[]> export(Caller caller, @PathVariable SheetId id, @PathVariable int version) {
        String content = results.export(caller.jurisdiction(), id, version);
        return Files.attachment(
                "result-" + id.value() + "-v" + version + ".json",
                MediaType.APPLICATION_JSON_VALUE,
                content.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/sheets/{id}/differences")
    @Needs(Permission.INDICATORS_READ)
    List<ResultDifference> differences(
            Caller caller, @PathVariable SheetId id, @RequestParam int before, @RequestParam int after) {
        return results.differences(caller.jurisdiction(), id, before, after);
    }

    /** Computes an export again; nothing is kept. */
    @PostMapping(path = "/verifications", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Permission.INDICATORS_READ)
    IndicatorResults.Verified verify(Caller caller, @RequestPart(required = false) @Nullable MultipartFile file) {
        return results.verify(caller.jurisdiction(), new String(Files.content(file), StandardCharsets.UTF_8));
    }
}
