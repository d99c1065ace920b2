package bihuan.assessment.web;

import bihuan.assessment.AssessmentRefusal;
import bihuan.assessment.RoundId;
import bihuan.assessment.Verifications;
import bihuan.assessment.Verifications.Verdict;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import java.io.IOException;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Frozen results as files, and whether they recompute to the same bytes (E4). */
@RestController
@RequestMapping("/api/assessment")
class VerificationController {
    private final Verifications verifications;

    VerificationController(Verifications verifications) {
        this.verifications = verifications;
    }

    /** Canonical JSON with schemes, raw figures, scores and digest: all that another machine needs. */
    @GetMapping("/rounds/{round}/versions/{version}/export")
    @Needs(Permission.ASSESSMENT_PREVIEW)
    ResponseEntity<byte[]> export(Caller caller, @PathVariable UUID round, @PathVariable int version) {
        byte[] content = verifications.export(caller, new RoundId(round), version);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"assessment-" + round + "-" + version + ".json\"")
                .contentType(MediaType.APPLICATION_JSON)
                .body(content);
    }

    @GetMapping("/rounds/{round}/versions/{version}/verification")
    @Needs(Permission.ASSESSMENT_READ)
    Verdict stored(Caller caller, @PathVariable UUID round, @PathVariable int version) {
        return verifications.verify(caller, new RoundId(round), version);
    }

    /** Recomputes a file that somebody brings; nothing is kept. */
    @PostMapping(path = "/verifications", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Needs(Permission.ASSESSMENT_READ)
    Verdict file(Caller caller, @RequestPart("file") MultipartFile file) throws IOException {
        if (file.getSize() > Verifications.MOST_BYTES) {
            throw Refusal.of(AssessmentRefusal.EXPORT_TOO_LARGE).with("most", Verifications.MOST_BYTES / (1024 * 1024));
        }
        return verifications.verify(caller, file.getBytes());
    }
}
