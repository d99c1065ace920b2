package bihuan.rulebook.application;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.kernel.Refusal;
import bihuan.rulebook.Rule;
import bihuan.rulebook.RuleDecision;
import bihuan.rulebook.RuleInForce;
import bihuan.rulebook.RuleSet;
import bihuan.rulebook.Rulebook;
import bihuan.rulebook.RulebookEvent.RuleChanged;
import bihuan.rulebook.RulebookRefusal;
import bihuan.rulebook.persistence.RulebookStore;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.JsonNode;

/** Answers which rule holds, and decides new ones. */
@Service
class RuleKeeping implements Rulebook {
    private static final int LAST_YEAR = 2099;

    private final RulebookStore store;
    private final CurrentDecisions current;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final ObjectProvider<RuleSet> ruleSets;

    RuleKeeping(
            RulebookStore store,
            CurrentDecisions current,
            ApplicationEventPublisher events,
            Clock clock,
            ObjectProvider<RuleSet> ruleSets) {
        this.store = store;
        this.current = current;
        this.events = events;
        this.clock = clock;
        this.ruleSets = ruleSets;
    }

    @Override
    public <T> T value(JurisdictionId jurisdiction, Rule<T> rule, LocalDate on) {
        return current.of(jurisdiction).value(rule, on);
    }

    @Override
    public List<RuleInForce> all(JurisdictionId jurisdiction, @Nullable LocalDate on) {
        LocalDate day = on == null ? today() : on;
        Decisions decisions = current.of(jurisdiction);
        return rules().values().stream()
                .map(rule -> new RuleInForce(
                        rule,
                        decisions.json(rule, day),
                        RuleJson.write(rule.fallback()),
                        decisions
                                .inForce(rule.key(), day)
                                .map(RuleDecision::effectiveFrom)
                                .orElse(null)))
                .toList();
    }

    @Override
    public List<RuleDecision> history(JurisdictionId jurisdiction, String key) {
        return current.of(jurisdiction).on(rule(key).key()).reversed();
    }

    @Override
    @Transactional
    public RuleChanged change(
            JurisdictionId jurisdiction, String key, JsonNode value, LocalDate effectiveFrom, String reason, Actor by) {
        Rule<?> rule = rule(key);
        Instant now = clock.instant();
        requireFuture(effectiveFrom, today());
        JsonNode after = RuleJson.write(RuleJson.read(rule, value));
        store.beginDecision(jurisdiction);
        JsonNode before = current.unkept(jurisdiction).json(rule, effectiveFrom);
        if (before.equals(after)) {
            throw Refusal.of(RulebookRefusal.NOTHING_CHANGES).with("from", effectiveFrom);
        }
        RuleChanged event = new RuleChanged(jurisdiction, key, before, after, effectiveFrom, reason, by, now);
        store.save(event);
        current.forgetAfterwards(jurisdiction);
        events.publishEvent(event);
        return event;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Moment.ZONE);
    }

    private static void requireFuture(LocalDate effectiveFrom, LocalDate today) {
        if (effectiveFrom.isBefore(today) || effectiveFrom.getYear() > LAST_YEAR) {
            throw Refusal.of(RulebookRefusal.EFFECTIVE_DATE_INVALID)
                    .at("/effectiveFrom")
                    .with("today", today);
        }
    }

    private Rule<?> rule(String key) {
        Rule<?> rule = rules().get(key);
        if (rule == null) {
            throw Refusal.of(RulebookRefusal.NO_SUCH_RULE).with("key", key);
        }
        return rule;
    }

    private SortedMap<String, Rule<?>> rules() {
        SortedMap<String, Rule<?>> rules = new TreeMap<>();
        ruleSets.forEach(set -> set.rules().forEach(rule -> {
            if (rules.put(rule.key(), rule) != null) {
                throw new IllegalStateException("Two rules are called " + rule.key());
            }
        }));
        return rules;
    }
}
