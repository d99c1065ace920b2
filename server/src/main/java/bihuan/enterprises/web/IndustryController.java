package bihuan.enterprises.web;

import bihuan.enterprises.Industry;
import bihuan.kernel.OpenToAll;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The industrial classification, to choose from. */
@RestController
class IndustryController {

    /** A section or a division. */
    record IndustryAnswer(Industry code, String nameZh, String nameEn) {}

    @GetMapping("/api/industries")
    @OpenToAll(because = "It is a national standard, and people without an account choose from it.")
    ResponseEntity<List<IndustryAnswer>> all() {
        List<IndustryAnswer> industries = Industry.all().stream()
                .map(industry -> new IndustryAnswer(industry, industry.nameZh(), industry.nameEn()))
                .toList();
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)))
                .body(industries);
    }
}
