package bihuan.issues;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A bulletin as it was published: never changed. A correction is a further version with its reason, and the old one stays beside it (E4).
 *
 * @param version 1, 2, 3 … of this period
 * @param reason why it was corrected; {@code null} for the first
 * @param sha256 of {@code content}, which stands in the ledger
 * @param content the lines as JSON, exactly as they were published
 */
public record PublishedBulletin(
        String period,
        int version,
        Instant publishedAt,
        @Nullable String reason,
        String sha256,
        String content,
        List<Line> lines) {
    public PublishedBulletin {
        lines = List.copyOf(lines);
    }

    /** One unit by name, so that a later reorganisation changes nothing. */
    public record Line(String unit, Map<Measure, Published> figures) {
        public Line {
            figures = Collections.unmodifiableMap(new TreeMap<>(figures));
        }
    }

    /** All {@code null} with fewer than three cases, of which each could be recognised. */
    public record Published(
            @Nullable Double value,
            @Nullable Long numerator,
            @Nullable Long denominator) {
        static final int ENOUGH = 3;

        static Published of(Bulletin.Cell cell) {
            return cell.denominator() < ENOUGH
                    ? new Published(null, null, null)
                    : new Published(cell.value(), cell.numerator(), cell.denominator());
        }
    }

    /** What of a unit's figures is for everybody. */
    public static Line of(Bulletin.Line line) {
        Map<Measure, Published> figures = new TreeMap<>();
        line.cells().forEach((measure, cell) -> figures.put(measure, Published.of(cell)));
        return new Line(line.name(), figures);
    }

    /** What there is for a period. */
    public record Summary(String period, int versions, Instant publishedAt) {}
}
