package bihuan.issues.web;

import bihuan.issues.MeasurePeriod;
import bihuan.issues.MeasureRefusal;
import bihuan.issues.Publications;
import bihuan.issues.PublishedBulletin;
import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Permission;
import bihuan.kernel.Refusal;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Published bulletins (通报公开), in versions. */
@RestController
class PublicationController {
    private static final String WHY =
            "What is published is for everybody; units by name, no case, nothing of fewer than three.";

    private final Publications publications;

    PublicationController(Publications publications) {
        this.publications = publications;
    }

    /** @param reason why it is corrected, needed from the second version on */
    record PublicationBody(@Size(max = 2000) @Nullable String reason) {}

    @PostMapping("/api/bulletins/{period}/publications")
    @Needs(Permission.BULLETIN_PUBLISH)
    ResponseEntity<PublishedBulletin> publish(
            Caller caller, @PathVariable @Size(max = 30) String period, @RequestBody @Valid PublicationBody body) {
        PublishedBulletin published = publications.publish(caller, period(period), body.reason());
        return ResponseEntity.created(URI.create("/api/public/bulletins/" + published.period()))
                .body(published);
    }

    /** Which periods were published. */
    @GetMapping("/api/public/bulletins")
    @OpenToAll(because = WHY)
    List<PublishedBulletin.Summary> periods(Caller caller) {
        return publications.periods(caller.jurisdiction());
    }

    /** All versions of a period, the latest first; empty if it was not published. */
    @GetMapping("/api/public/bulletins/{period}")
    @OpenToAll(because = WHY)
    List<PublishedBulletin> versions(Caller caller, @PathVariable @Size(max = 30) String period) {
        return publications.versions(caller.jurisdiction(), period(period));
    }

    private static MeasurePeriod period(String text) {
        return MeasurePeriod.parse(text)
                .orElseThrow(() -> Refusal.of(MeasureRefusal.MEASURE_BAD_PERIOD).at("/period"));
    }
}
