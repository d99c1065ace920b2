package bihuan.assignments.application;

import bihuan.assignments.domain.AssignmentRules;
import bihuan.assignments.persistence.SweepStore;
import bihuan.kernel.Moment;
import bihuan.rulebook.RulebookEvent;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Has the sweep look at all running clocks when another ladder of chasing comes into force. */
@Component
class NewLadder {
    private static final Duration UNTIL_EVERY_NODE_KNOWS = Duration.ofSeconds(5);

    private final SweepStore store;

    NewLadder(SweepStore store) {
        this.store = store;
    }

    @EventListener
    @Transactional
    public void on(RulebookEvent event) {
        switch (event) {
            case RulebookEvent.RuleChanged changed -> {
                if (changed.key().equals(AssignmentRules.LADDER.key())) {
                    Instant day =
                            changed.effectiveFrom().atStartOfDay(Moment.ZONE).toInstant();
                    Instant known = changed.at().plus(UNTIL_EVERY_NODE_KNOWS);
                    store.lookAtAll(changed.jurisdiction(), day.isAfter(known) ? day : known);
                }
            }
        }
    }
}
