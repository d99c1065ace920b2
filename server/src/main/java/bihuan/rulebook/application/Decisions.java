package bihuan.rulebook.application;

import bihuan.rulebook.Rule;
import bihuan.rulebook.RuleDecision;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** All decisions of a jurisdiction as of one edition; values are made from JSON once. */
final class Decisions {
    private static final Comparator<RuleDecision> LATEST =
            Comparator.comparing(RuleDecision::effectiveFrom).thenComparing(RuleDecision::number);

    private final long edition;
    private final Map<String, List<RuleDecision>> byKey;
    private final Map<Made, Object> values = new ConcurrentHashMap<>();

    Decisions(long edition, Map<String, List<RuleDecision>> byKey) {
        this.edition = edition;
        this.byKey = Map.copyOf(byKey);
    }

    private record Made(Rule<?> rule, int number) {}

    long edition() {
        return edition;
    }

    /** The decisions on a rule in the order in which they were made. */
    List<RuleDecision> on(String key) {
        return byKey.getOrDefault(key, List.of());
    }

    /** The decision that holds on a day. */
    Optional<RuleDecision> inForce(String key, LocalDate day) {
        return on(key).stream()
                .filter(decision -> !decision.effectiveFrom().isAfter(day))
                .max(LATEST);
    }

    <T> T value(Rule<T> rule, LocalDate day) {
        return inForce(rule.key(), day)
                .map(decision -> rule.type()
                        .cast(values.computeIfAbsent(
                                new Made(rule, decision.number()), made -> RuleJson.read(rule, decision.value()))))
                .orElse(rule.fallback());
    }

    JsonNode json(Rule<?> rule, LocalDate day) {
        return inForce(rule.key(), day).map(RuleDecision::value).orElseGet(() -> RuleJson.write(rule.fallback()));
    }
}
