package bihuan.issues.application;

import bihuan.issues.Bulletin;
import bihuan.issues.IssueEvent.BulletinPublished;
import bihuan.issues.IssueRefusal;
import bihuan.issues.MeasurePeriod;
import bihuan.issues.MeasureRefusal;
import bihuan.issues.Measures;
import bihuan.issues.Publications;
import bihuan.issues.PublishedBulletin;
import bihuan.issues.PublishedBulletin.Line;
import bihuan.issues.domain.Wording;
import bihuan.issues.persistence.PublicationStore;
import bihuan.issues.persistence.PublicationStore.Stored;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Publishes bulletins: what was published stays, a correction stands beside it. */
@Service
@Transactional
class PublicationDesk implements Publications {
    private static final TypeReference<List<Line>> LINES = new TypeReference<>() {};

    private final Measures measures;
    private final PublicationStore store;
    private final Cases cases;
    private final JsonMapper json;

    PublicationDesk(Measures measures, PublicationStore store, Cases cases, JsonMapper json) {
        this.measures = measures;
        this.store = store;
        this.cases = cases;
        this.json = json;
    }

    @Override
    public PublishedBulletin publish(Caller caller, MeasurePeriod period, @Nullable String why) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        Instant now = cases.now();
        if (now.isBefore(period.until())) {
            throw Refusal.of(MeasureRefusal.PERIOD_NOT_OVER).at("/period");
        }
        List<Stored> before = store.versions(jurisdiction, period.text());
        String reason = Wording.optional(why, 1000, "/reason");
        if (!before.isEmpty() && reason == null) {
            throw Refusal.of(MeasureRefusal.CORRECTION_NEEDS_REASON).at("/reason");
        }
        List<Line> lines = lines(measures.bulletin(jurisdiction, period));
        String content = json.writeValueAsString(lines);
        String sha256 = sha256(content);
        if (!before.isEmpty() && before.getFirst().sha256().equals(sha256)) {
            throw Refusal.of(MeasureRefusal.NOTHING_CHANGED);
        }
        PublishedBulletin bulletin = new PublishedBulletin(
                period.text(), before.size() + 1, now, before.isEmpty() ? null : reason, sha256, content, lines);
        if (!store.add(jurisdiction, bulletin, caller.actor())) {
            throw Refusal.of(IssueRefusal.CHANGED_MEANWHILE);
        }
        cases.say(new BulletinPublished(
                jurisdiction, caller.actor(), now, bulletin.period(), bulletin.version(), sha256, bulletin.reason()));
        return bulletin;
    }

    /** In an order of its own, so that the same figures are the same bytes. */
    private static List<Line> lines(Bulletin bulletin) {
        return bulletin.lines().stream()
                .map(PublishedBulletin::of)
                .sorted(Comparator.comparing(Line::unit))
                .toList();
    }

    private static String sha256(String content) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<PublishedBulletin.Summary> periods(JurisdictionId jurisdiction) {
        return store.periods(jurisdiction);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PublishedBulletin> versions(JurisdictionId jurisdiction, MeasurePeriod period) {
        return store.versions(jurisdiction, period.text()).stream()
                .map(stored -> new PublishedBulletin(
                        stored.period(),
                        stored.version(),
                        stored.publishedAt(),
                        stored.reason(),
                        stored.sha256(),
                        stored.content(),
                        json.readValue(stored.content(), LINES)))
                .toList();
    }
}
