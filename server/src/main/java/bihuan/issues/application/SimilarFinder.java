package bihuan.issues.application;

import bihuan.issues.domain.SimilarGrams;
import bihuan.issues.domain.SimilarProbe;
import bihuan.issues.domain.SimilarScore;
import bihuan.issues.domain.SimilarWeights;
import bihuan.issues.persistence.SimilarStore;
import bihuan.kernel.JurisdictionId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * Finds the issues whose text is most like a given one: candidates by the rarest grams, then an exact score of each. The weights
 * are read again when they are a minute old.
 */
@Component
public class SimilarFinder {
    /** How many issues the rarest grams may bring in, as far as they are counted. */
    static final int BUDGET = 600;

    private static final int MAX_CANDIDATES = 1_500;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final SimilarStore store;
    private final Clock clock;
    private final Map<JurisdictionId, Snapshot> snapshots = new ConcurrentHashMap<>();

    public SimilarFinder(SimilarStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    private record Snapshot(SimilarWeights weights, Instant readAt) {}

    /** One issue that is similar. */
    public record Match(UUID issue, double score, SimilarGrams grams) {}

    /** The best matches above the threshold, best first. */
    public List<Match> best(JurisdictionId jurisdiction, SimilarGrams query, int limit) {
        return scored(jurisdiction, query).stream()
                .filter(match -> match.score() >= SimilarScore.THRESHOLD)
                .limit(limit)
                .toList();
    }

    List<Match> scored(JurisdictionId jurisdiction, SimilarGrams query) {
        SimilarWeights weights = weights(jurisdiction);
        int[] probe = SimilarProbe.rarest(query, weights, BUDGET);
        if (probe.length == 0) {
            return List.of();
        }
        SimilarScore score = new SimilarScore(query, weights);
        return store.candidates(jurisdiction, probe, MAX_CANDIDATES).stream()
                .map(candidate -> new Match(candidate.issue(), score.of(candidate.grams()), candidate.grams()))
                .sorted(Comparator.comparingDouble(Match::score).reversed().thenComparing(Match::issue))
                .toList();
    }

    SimilarWeights weights(JurisdictionId jurisdiction) {
        Instant now = clock.instant();
        Snapshot known = snapshots.get(jurisdiction);
        if (known != null && now.isBefore(known.readAt().plus(FRESH)) && !now.isBefore(known.readAt())) {
            return known.weights();
        }
        SimilarWeights weights = store.weights(jurisdiction);
        snapshots.put(jurisdiction, new Snapshot(weights, now));
        return weights;
    }
}
