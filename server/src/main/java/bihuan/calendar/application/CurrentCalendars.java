package bihuan.calendar.application;

import bihuan.calendar.WorkCalendar;
import bihuan.calendar.domain.Contents;
import bihuan.calendar.persistence.CalendarStore;
import bihuan.calendar.persistence.CalendarStore.Head;
import bihuan.kernel.JurisdictionId;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The calendar in force, kept in memory. Which version that is, is asked of the database once per transaction, so that a version
 * which another node adopted is seen by the next transaction.
 */
@Component
class CurrentCalendars {
    private final CalendarStore store;
    private final Map<JurisdictionId, Kept> kept = new ConcurrentHashMap<>();
    private final WorkCalendar first = Contents.first().calendar();

    CurrentCalendars(CalendarStore store) {
        this.store = store;
    }

    /** A calendar with the head that it was loaded for. */
    private record Kept(Head head, WorkCalendar calendar) {}

    /** What a transaction has seen of a jurisdiction, as a key of its resources. */
    private record Seen(CurrentCalendars owner, JurisdictionId jurisdiction) {}

    /** The version in force, nothing if the jurisdiction has none yet. */
    Optional<WorkCalendar> of(JurisdictionId jurisdiction) {
        if (TransactionSynchronizationManager.getResource(key(jurisdiction)) instanceof WorkCalendar seen) {
            return Optional.of(seen);
        }
        Optional<WorkCalendar> current = store.head(jurisdiction).map(head -> load(jurisdiction, head));
        current.ifPresent(calendar -> remember(jurisdiction, calendar));
        return current;
    }

    /** Version 1, as every jurisdiction gets it. */
    WorkCalendar first() {
        return first;
    }

    /** Makes the running transaction look again. */
    void forget(JurisdictionId jurisdiction) {
        TransactionSynchronizationManager.unbindResourceIfPossible(key(jurisdiction));
    }

    private WorkCalendar load(JurisdictionId jurisdiction, Head head) {
        Kept before = kept.get(jurisdiction);
        if (before != null && before.head().equals(head)) {
            return before.calendar();
        }
        WorkCalendar calendar =
                store.contents(jurisdiction, head.version()).orElseThrow().calendar();
        kept.put(jurisdiction, new Kept(head, calendar));
        return calendar;
    }

    private void remember(JurisdictionId jurisdiction, WorkCalendar calendar) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        TransactionSynchronizationManager.bindResource(key(jurisdiction), calendar);
        TransactionSynchronizationManager.registerSynchronization(new Forgetting(jurisdiction));
    }

    private Seen key(JurisdictionId jurisdiction) {
        return new Seen(this, jurisdiction);
    }

    private final class Forgetting implements TransactionSynchronization {
        private final JurisdictionId jurisdiction;
        private @Nullable Object suspended;

        Forgetting(JurisdictionId jurisdiction) {
            this.jurisdiction = jurisdiction;
        }

        @Override
        public void suspend() {
            suspended = TransactionSynchronizationManager.unbindResourceIfPossible(key(jurisdiction));
        }

        @Override
        public void resume() {
            if (suspended != null) {
                TransactionSynchronizationManager.bindResource(key(jurisdiction), suspended);
            }
        }

        @Override
        public void afterCompletion(int status) {
            forget(jurisdiction);
        }
    }
}
