package bihuan.issues.application;

import bihuan.issues.CategorySuggestion;
import bihuan.issues.persistence.SimilarCards.Card;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Each issue votes for its category with the square of its likeness, so that few close ones outweigh many distant ones. */
final class CategoryVote {
    private CategoryVote() {}

    static List<CategorySuggestion> count(Collection<Card> cards, Map<?, Double> scores) {
        Map<String, List<Double>> votes = cards.stream()
                .filter(card -> card.category() != null)
                .collect(Collectors.groupingBy(
                        card -> Objects.requireNonNull(card.category()),
                        Collectors.mapping(
                                card -> square(scores.getOrDefault(card.issue(), 0.0)), Collectors.toList())));
        double all = votes.values().stream().mapToDouble(CategoryVote::sum).sum();
        return votes.entrySet().stream()
                .map(entry -> new CategorySuggestion(
                        entry.getKey(),
                        Math.round(sum(entry.getValue()) / all * 1000) / 1000.0,
                        entry.getValue().size()))
                .sorted(Comparator.comparingDouble(CategorySuggestion::share)
                        .reversed()
                        .thenComparing(CategorySuggestion::code))
                .toList();
    }

    private static double square(double score) {
        return score * score;
    }

    private static double sum(List<Double> votes) {
        return votes.stream().mapToDouble(Double::doubleValue).sum();
    }
}
