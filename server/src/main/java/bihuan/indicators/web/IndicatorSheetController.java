package bihuan.indicators.web;

import bihuan.indicators.FigureEntry;
import bihuan.indicators.FigureVersion;
import bihuan.indicators.IndicatorSheets;
import bihuan.indicators.SheetId;
import bihuan.indicators.SheetView;
import bihuan.indicators.SubjectGroup;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
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

/** Tables of figures (指标数据, D2). */
@RestController
@RequestMapping("/api/indicators")
class IndicatorSheetController {
    private final IndicatorSheets sheets;

    IndicatorSheetController(IndicatorSheets sheets) {
        this.sheets = sheets;
    }

    /** @param others names, if the group is {@code OTHERS} */
    record OpeningBody(
            @NotNull @Size(max = 60) String system,
            @NotNull @Size(max = 60) String version,
            @NotNull @Size(max = 30) String period,
            @NotNull SubjectGroup group,
            @Size(max = 1000) @Nullable List<@NotNull @Size(max = 100) String> others) {}

    /** One figure, see {@link FigureEntry}. */
    record IndicatorFigureBody(
            @NotNull @Size(max = 60) String indicator,
            @NotNull @Size(max = 200) String subject,
            @Nullable Double value,
            @Size(max = 60) @Nullable String word,
            @Nullable Double target) {
        FigureEntry entry() {
            return new FigureEntry(indicator, subject, value, word, target);
        }

        static List<FigureEntry> entries(List<IndicatorFigureBody> bodies) {
            return bodies.stream().map(IndicatorFigureBody::entry).toList();
        }
    }

    /** @param reason needed if figures are replaced */
    record FiguresBody(
            @NotNull @Size(max = 5000) List<@Valid @NotNull IndicatorFigureBody> entries,
            @Size(max = 2000) @Nullable String reason) {}

    /** How cases are counted, see {@link IndicatorSheets#count}. */
    record CountBody(
            @Min(1) @Max(1000) int minimum,
            @DecimalMin("0") @DecimalMax("1000") double shrinkage,
            @Size(max = 2000) @Nullable String reason) {}

    @GetMapping("/sheets")
    @Needs(Permission.INDICATORS_READ)
    List<SheetView> all(Caller caller, @RequestParam(required = false) @Size(max = 60) @Nullable String system) {
        return sheets.all(caller.jurisdiction(), system);
    }

    @PostMapping("/sheets")
    @Needs(Permission.INDICATORS_EDIT)
    ResponseEntity<SheetView> open(Caller caller, @RequestBody @Valid OpeningBody body) {
        List<String> others = body.others() == null ? List.of() : body.others();
        SheetView sheet = sheets.open(caller, body.system(), body.version(), body.period(), body.group(), others);
        return ResponseEntity.created(
                        URI.create("/api/indicators/sheets/" + sheet.id().value()))
                .body(sheet);
    }

    @GetMapping("/sheets/{id}")
    @Needs(Permission.INDICATORS_READ)
    SheetView sheet(Caller caller, @PathVariable SheetId id) {
        return sheets.sheet(caller.jurisdiction(), id);
    }

    @GetMapping("/sheets/{id}/figures")
    @Needs(Permission.INDICATORS_READ)
    List<IndicatorSheets.Cell> figures(Caller caller, @PathVariable SheetId id) {
        return sheets.cells(caller.jurisdiction(), id);
    }

    @PostMapping("/sheets/{id}/figures")
    @Needs(Permission.INDICATORS_EDIT)
    SheetView enter(Caller caller, @PathVariable SheetId id, @RequestBody @Valid FiguresBody body) {
        return sheets.enter(caller, id, IndicatorFigureBody.entries(body.entries()), body.reason());
    }

    /** Which of these figures would be unlikely; nothing is kept. */
    @PostMapping("/sheets/{id}/outliers")
    @Needs(Permission.INDICATORS_READ)
    List<IndicatorSheets.Outlier> outliers(
            Caller caller, @PathVariable SheetId id, @RequestBody @Valid FiguresBody body) {
        return sheets.outliers(caller.jurisdiction(), id, IndicatorFigureBody.entries(body.entries()));
    }

    /** Counts figures from the platform's own cases. */
    @PostMapping("/sheets/{id}/counts")
    @Needs(Permission.INDICATORS_EDIT)
    SheetView count(Caller caller, @PathVariable SheetId id, @RequestBody @Valid CountBody body) {
        return sheets.count(caller, id, body.minimum(), body.shrinkage(), body.reason());
    }

    /** All versions of one figure. */
    @GetMapping("/sheets/{id}/history")
    @Needs(Permission.INDICATORS_READ)
    List<FigureVersion> history(
            Caller caller,
            @PathVariable SheetId id,
            @RequestParam @Size(max = 60) String indicator,
            @RequestParam @Size(max = 200) String subject) {
        return sheets.history(caller.jurisdiction(), id, indicator, subject);
    }

    @GetMapping(path = "/sheets/{id}/figures.xlsx", produces = Files.XLSX)
    @Needs(Permission.INDICATORS_READ)
    ResponseEntity<byte[]> workbook(Caller caller, @PathVariable SheetId id) {
        return Files.xlsx("figures-" + id.value(), sheets.workbook(caller.jurisdiction(), id));
    }

    /** Brings a filled-in workbook back. */
    @PostMapping(path = "/sheets/{id}/workbooks", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Permission.INDICATORS_EDIT)
    IndicatorSheets.Taken takeWorkbook(
            Caller caller,
            @PathVariable SheetId id,
            @RequestPart(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Size(max = 2000) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        return sheets.takeWorkbook(caller, id, Files.content(file), reason, !dryRun);
    }

    /** Takes a published table in the form that the system declares. */
    @PostMapping(path = "/systems/{code}/{version}/tables", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Permission.INDICATORS_EDIT)
    IndicatorSheets.Taken importTable(
            Caller caller,
            @PathVariable @Size(max = 60) String code,
            @PathVariable @Size(max = 60) String version,
            @RequestPart(required = false) @Nullable MultipartFile file,
            @RequestParam(required = false) @Size(max = 2000) @Nullable String reason,
            @RequestParam(defaultValue = "false") boolean dryRun) {
        String csv = new String(Files.content(file), StandardCharsets.UTF_8).replace("\u0000", "");
        return sheets.importTable(caller, code, version, Files.name(file), csv, reason, !dryRun);
    }
}
