package bihuan.issues.web;

import bihuan.issues.Bulletin;
import bihuan.issues.Measure;
import bihuan.issues.MeasureBy;
import bihuan.issues.MeasureCase;
import bihuan.issues.MeasurePart;
import bihuan.issues.MeasurePeriod;
import bihuan.issues.MeasureQuestion;
import bihuan.issues.MeasureRefusal;
import bihuan.issues.MeasureView;
import bihuan.issues.Measures;
import bihuan.issues.Measures.TableFormat;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Page;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Measures and bulletins (统计与通报, C7). */
@RestController
@RequestMapping("/api")
class MeasureController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final Set<Measure> PUBLIC = Set.of(Measure.RESPONSE, Measure.SOLUTION, Measure.SATISFACTION);

    private final Measures measures;

    MeasureController(Measures measures) {
        this.measures = measures;
    }

    @GetMapping("/measures")
    @Needs(Permission.MEASURES_READ)
    List<MeasureView> all(
            Caller caller,
            @RequestParam @Size(max = 30) String period,
            @RequestParam(defaultValue = "unit") @Pattern(regexp = "unit|area|category|month") String by,
            @RequestParam(required = false) @Nullable Set<@Nullable Measure> measure) {
        MeasureBy parts = MeasureBy.valueOf(by.toUpperCase(java.util.Locale.ROOT));
        Set<Measure> named = IssueController.orEmpty(measure);
        Set<Measure> wanted = named.isEmpty() ? Set.of(Measure.values()) : named;
        return measures.all(caller.jurisdiction(), wanted, period(period), parts);
    }

    @GetMapping("/measures/{measure}/cases")
    @Needs(Permission.MEASURES_READ)
    Page<MeasureCase> cases(
            Caller caller,
            @PathVariable Measure measure,
            @RequestParam @Size(max = 30) String period,
            @RequestParam(defaultValue = "denominator") @Pattern(regexp = "numerator|denominator|excluded") String part,
            @RequestParam(required = false) @Nullable UnitId unit,
            @RequestParam(required = false) @Nullable AreaId area,
            @RequestParam(required = false) @Size(max = 10) @Nullable String category,
            @RequestParam(defaultValue = "50") @Min(1) @Max(200) int size,
            @RequestParam(required = false) @Size(max = 500) @Nullable String after) {
        MeasurePart wanted = MeasurePart.valueOf(part.toUpperCase(java.util.Locale.ROOT));
        MeasureQuestion question = new MeasureQuestion(measure, period(period), wanted, unit, area, category);
        return measures.cases(caller, question, size, after);
    }

    @GetMapping("/bulletins/{period}")
    @Needs(Permission.MEASURES_READ)
    Bulletin bulletin(Caller caller, @PathVariable @Size(max = 30) String period) {
        return measures.bulletin(caller.jurisdiction(), period(period));
    }

    @GetMapping(path = "/bulletins/{period}.csv", produces = "text/csv")
    @Needs(Permission.MEASURES_READ)
    ResponseEntity<byte[]> bulletinAsCsv(Caller caller, @PathVariable @Size(max = 30) String period) {
        return file("text/csv;charset=UTF-8", period, "csv", table(caller, period, TableFormat.CSV));
    }

    @GetMapping(path = "/bulletins/{period}.xlsx", produces = XLSX)
    @Needs(Permission.MEASURES_READ)
    ResponseEntity<byte[]> bulletinAsWorkbook(Caller caller, @PathVariable @Size(max = 30) String period) {
        return file(XLSX, period, "xlsx", table(caller, period, TableFormat.XLSX));
    }

    private byte[] table(Caller caller, String period, TableFormat format) {
        return measures.bulletinTable(caller.jurisdiction(), period(period), format);
    }

    private static ResponseEntity<byte[]> file(String type, String period, String suffix, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"bulletin-" + period.replace("..", "-to-") + "." + suffix + "\"")
                .contentType(MediaType.parseMediaType(type))
                .body(content);
    }

    /** One rate of one unit. */
    record PublicRate(Measure measure, String title, String unit, double value) {}

    @GetMapping("/public/measures")
    @OpenToAll(because = "only rates of units, which the bulletin publishes anyway; no case and no count")
    List<PublicRate> publicRates(Caller caller, @RequestParam @Size(max = 30) String period) {
        MeasurePeriod asked = period(period);
        return PUBLIC.stream()
                .sorted()
                .map(measure -> measures.of(caller.jurisdiction(), measure, asked, MeasureBy.UNIT))
                .flatMap(view -> view.rows().stream()
                        .filter(row -> row.key() != null && row.figure().value() != null)
                        .map(row -> new PublicRate(
                                view.measure(),
                                view.title(),
                                row.name(),
                                Objects.requireNonNull(row.figure().value()))))
                .toList();
    }

    private static MeasurePeriod period(String text) {
        return MeasurePeriod.parse(text)
                .orElseThrow(() -> Refusal.of(MeasureRefusal.MEASURE_BAD_PERIOD).at("/period"));
    }
}
