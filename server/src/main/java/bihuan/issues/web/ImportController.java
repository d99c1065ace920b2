package bihuan.issues.web;

import bihuan.issues.Channel;
import bihuan.issues.ImportField;
import bihuan.issues.ImportId;
import bihuan.issues.ImportRefusal;
import bihuan.issues.ImportSettings;
import bihuan.issues.ImportView;
import bihuan.issues.Imports;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import jakarta.validation.constraints.Size;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Import of workbooks (批量导入). */
@RestController
@RequestMapping("/api/imports")
class ImportController {
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Imports imports;
    private final JsonMapper json;

    ImportController(Imports imports, JsonMapper json) {
        this.imports = imports;
        this.json = json;
    }

    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Permission.ISSUE_IMPORT)
    ResponseEntity<ImportView> start(
            Caller caller,
            @RequestPart(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "BULK_IMPORT") Channel channel,
            @RequestParam(required = false) @Size(max = 2_000) @Nullable String mapping,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "false") boolean keepTimes)
            throws IOException {
        if (file == null || file.isEmpty()) {
            throw Refusal.of(ImportRefusal.IMPORT_FILE_MISSING).at("/file");
        }
        ImportSettings settings = new ImportSettings(channel, mapping(mapping), dryRun, keepTimes);
        Path copy = Files.createTempFile("bihuan-upload-", ".xlsx");
        try (InputStream in = file.getInputStream()) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            String name = file.getOriginalFilename();
            ImportView view = imports.start(caller, copy, name == null ? "" : name, settings);
            return ResponseEntity.accepted()
                    .location(URI.create("/api/imports/" + view.id().value()))
                    .body(view);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private Map<ImportField, String> mapping(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return Map.of();
        }
        try {
            Map<ImportField, String> mapping =
                    json.readValue(text, new TypeReference<EnumMap<ImportField, String>>() {});
            if (mapping == null || mapping.values().stream().anyMatch(value -> value == null || value.isBlank())) {
                throw Refusal.of(ImportRefusal.IMPORT_BAD_MAPPING).at("/mapping");
            }
            return mapping;
        } catch (JacksonException e) {
            throw Refusal.of(ImportRefusal.IMPORT_BAD_MAPPING).at("/mapping");
        }
    }

    @GetMapping("/{id}")
    @Needs(Permission.ISSUE_IMPORT)
    ImportView progress(Caller caller, @PathVariable ImportId id) {
        return imports.progress(caller, id);
    }

    @GetMapping(path = "/{id}/errors.xlsx", produces = XLSX)
    @Needs(Permission.ISSUE_IMPORT)
    ResponseEntity<StreamingResponseBody> errors(Caller caller, @PathVariable ImportId id) {
        ImportView view = imports.progress(caller, id);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"errors-" + view.id().value() + ".xlsx\"")
                .contentType(MediaType.parseMediaType(XLSX))
                .body(out -> imports.writeErrors(caller, id, out));
    }

    @GetMapping(path = "/template", produces = XLSX)
    @Needs(Permission.ISSUE_IMPORT)
    ResponseEntity<byte[]> template(Caller caller) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        imports.writeTemplate(caller, out);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"template.xlsx\"")
                .contentType(MediaType.parseMediaType(XLSX))
                .body(out.toByteArray());
    }
}
