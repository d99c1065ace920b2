package bihuan.ledger.web;

import bihuan.kernel.Caller;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Page;
import bihuan.ledger.DailyRoot;
import bihuan.ledger.Ledger;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may know of the ledger: its daily roots, and the page that checks a receipt without us. */
@RestController
@RequestMapping("/api/public/ledger")
class PublicLedgerController {
    private static final String WHY = "Whoever keeps a root can prove later whether the ledger was changed.";
    private static final int IN_FEED = 31;

    private final Ledger ledger;

    PublicLedgerController(Ledger ledger) {
        this.ledger = ledger;
    }

    /** The signed roots, the latest first. */
    @GetMapping("/roots")
    @OpenToAll(because = WHY)
    Page<DailyRoot> roots(
            Caller caller,
            @RequestParam(defaultValue = "31") @Min(1) @Max(200) int size,
            @RequestParam(required = false) @Size(max = 100) @Nullable String after) {
        return ledger.dailyRoots(caller.jurisdiction(), size, after);
    }

    /** The same as a feed (Atom, RFC 4287), for whoever wants to keep them. */
    @GetMapping(value = "/roots.atom", produces = MediaType.APPLICATION_ATOM_XML_VALUE)
    @OpenToAll(because = WHY)
    String feed(Caller caller) {
        Page<DailyRoot> roots = ledger.dailyRoots(caller.jurisdiction(), IN_FEED, null);
        String id = "urn:bihuan:" + caller.jurisdiction().value() + ":ledger-roots";
        String updated = roots.items().isEmpty()
                ? "1970-01-01T00:00:00Z"
                : roots.items().getFirst().publishedAt().toString();
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <feed xmlns="http://www.w3.org/2005/Atom">
                <title>审计账本每日公示 Daily roots of the audit ledger</title>
                <id>%s</id>
                <updated>%s</updated>
                <author><name>闭环 Bihuan</name></author>
                %s</feed>
                """.formatted(
                id, updated, roots.items().stream().map(root -> entry(id, root)).collect(Collectors.joining()));
    }

    /** The statement is canonical JSON of numbers, hashes and times: of what XML minds it has quotation marks only. */
    private static String entry(String id, DailyRoot root) {
        return """
                <entry>
                <title>%s · %d</title>
                <id>%s:%s</id>
                <updated>%s</updated>
                <content type="text">%s
                Ed25519 %s
                %s</content>
                </entry>
                """.formatted(
                        root.day(),
                        root.seal(),
                        id,
                        root.day(),
                        root.publishedAt(),
                        root.statement(),
                        root.publicKey(),
                        root.signature());
    }

    /** One HTML file that checks receipts on anybody's own computer, without a network. */
    @GetMapping(value = "/verifier", produces = MediaType.TEXT_HTML_VALUE)
    @OpenToAll(because = "A proof that only its maker can check would be none.")
    ResponseEntity<Resource> verifier() {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("bihuan-verify.html")
                                .build()
                                .toString())
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .body(new ClassPathResource("verifier/bihuan-verify.html"));
    }
}
