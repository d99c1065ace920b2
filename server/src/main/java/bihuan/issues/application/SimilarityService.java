package bihuan.issues.application;

import bihuan.issues.CategorySuggestion;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.issues.Similar;
import bihuan.issues.SimilarIssues;
import bihuan.issues.SimilarQuestion;
import bihuan.issues.domain.SimilarGrams;
import bihuan.issues.domain.SimilarText;
import bihuan.issues.domain.SimilarWeights;
import bihuan.issues.persistence.SimilarCards;
import bihuan.issues.persistence.SimilarCards.Card;
import bihuan.kernel.Caller;
import bihuan.kernel.DataScope;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers which issues a text may repeat. */
@Service
@Transactional(readOnly = true)
class SimilarityService implements SimilarIssues {
    private static final int LOOK_AT = 60;
    private static final int VOTERS = 15;
    private static final Duration RECENT = Duration.ofDays(180);
    private static final double NOT_OPEN = 0.85;
    private static final double NOT_RECENT = 0.85;
    private static final double ELSEWHERE = 0.95;

    private final SimilarFinder finder;
    private final SimilarCards cards;
    private final Clock clock;

    SimilarityService(SimilarFinder finder, SimilarCards cards, Clock clock) {
        this.finder = finder;
        this.cards = cards;
        this.clock = clock;
    }

    @Override
    public List<Similar> to(Caller caller, SimilarQuestion question, int limit) {
        return answer(caller, question, null, limit);
    }

    @Override
    public List<Similar> to(Caller caller, IssueNumber number, int limit) {
        Card issue = cards.card(caller.jurisdiction(), number, caller.scope())
                .orElseThrow(() -> Refusal.of(IssueRefusal.NO_SUCH_ISSUE));
        SimilarQuestion question = new SimilarQuestion(issue.title(), issue.text(), issue.area(), issue.category());
        return answer(caller, question, issue.issue(), limit);
    }

    @Override
    public List<CategorySuggestion> categories(Caller caller, String text, int limit) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        Map<UUID, Double> scores = finder.best(jurisdiction, SimilarText.grams("", text), VOTERS).stream()
                .collect(Collectors.toMap(SimilarFinder.Match::issue, SimilarFinder.Match::score));
        return CategoryVote.count(cards.cards(jurisdiction, scores.keySet(), new DataScope.Everything()), scores)
                .stream()
                .limit(limit)
                .toList();
    }

    private List<Similar> answer(Caller caller, SimilarQuestion question, @Nullable UUID self, int limit) {
        JurisdictionId jurisdiction = caller.jurisdiction();
        SimilarGrams grams = SimilarText.grams(question.title(), question.text());
        Map<UUID, SimilarFinder.Match> matches = finder.best(jurisdiction, grams, LOOK_AT).stream()
                .filter(match -> !match.issue().equals(self))
                .collect(Collectors.toMap(SimilarFinder.Match::issue, Function.identity()));
        if (matches.isEmpty()) {
            return List.of();
        }
        SimilarWeights weights = finder.weights(jurisdiction);
        Instant recent = clock.instant().minus(RECENT);
        return cards.cards(jurisdiction, matches.keySet(), caller.scope()).stream()
                .map(card -> new Ranked(card, Objects.requireNonNull(matches.get(card.issue()))))
                .sorted(Comparator.comparingDouble((Ranked ranked) -> ranked.rank(question, recent))
                        .reversed()
                        .thenComparing(ranked -> ranked.card().number().value()))
                .limit(limit)
                .map(ranked -> ranked.similar(question, weights))
                .toList();
    }

    private record Ranked(Card card, SimilarFinder.Match match) {

        double rank(SimilarQuestion question, Instant recent) {
            return match.score()
                    * (card.state().isOpen() ? 1 : NOT_OPEN)
                    * (card.receivedAt().isBefore(recent) ? NOT_RECENT : 1)
                    * (elsewhere(question.area(), card.area()) ? ELSEWHERE : 1)
                    * (elsewhere(question.category(), card.category()) ? ELSEWHERE : 1);
        }

        private static boolean elsewhere(@Nullable Object asked, @Nullable Object found) {
            return asked != null && found != null && !asked.equals(found);
        }

        Similar similar(SimilarQuestion question, SimilarWeights weights) {
            return new Similar(
                    card.number(),
                    card.title(),
                    card.state(),
                    card.receivedAt(),
                    Math.round(match.score() * 1000) / 1000.0,
                    SimilarText.sharedWords(question.title(), question.text(), match.grams(), weights));
        }
    }
}
