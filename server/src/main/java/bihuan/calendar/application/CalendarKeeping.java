package bihuan.calendar.application;

import bihuan.calendar.AffectedDeadlines;
import bihuan.calendar.Amendment;
import bihuan.calendar.AmendmentPreview;
import bihuan.calendar.AmendmentPreview.DayChange;
import bihuan.calendar.CalendarEvent.VersionAdopted;
import bihuan.calendar.CalendarRefusal;
import bihuan.calendar.CalendarVersion;
import bihuan.calendar.Calendars;
import bihuan.calendar.DeadlineKeeper;
import bihuan.calendar.WorkCalendar;
import bihuan.calendar.domain.Contents;
import bihuan.calendar.persistence.CalendarStore;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Keeps the versions of all calendars, and has deadlines recomputed when one is adopted. */
@Service
class CalendarKeeping implements Calendars {
    private static final int LISTED_DEADLINES = 100;
    private static final String FIRST_REASON = "系统自带：国务院办公厅历年节假日安排";

    private final CalendarStore store;
    private final CurrentCalendars current;
    private final ObjectProvider<DeadlineKeeper> keepers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CalendarKeeping(
            CalendarStore store,
            CurrentCalendars current,
            ObjectProvider<DeadlineKeeper> keepers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.current = current;
        this.keepers = keepers;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public WorkCalendar of(JurisdictionId jurisdiction) {
        return current.of(jurisdiction).orElseGet(() -> begin(jurisdiction));
    }

    @Override
    public WorkCalendar version(JurisdictionId jurisdiction, int version) {
        WorkCalendar inForce = of(jurisdiction);
        if (inForce.version() == version) {
            return inForce;
        }
        return store.contents(jurisdiction, version)
                .orElseThrow(() -> Refusal.of(CalendarRefusal.NO_SUCH_VERSION).with("version", version))
                .calendar();
    }

    @Override
    public List<CalendarVersion> versions(JurisdictionId jurisdiction) {
        return store.versions(jurisdiction);
    }

    @Override
    @Transactional(readOnly = true)
    public AmendmentPreview preview(JurisdictionId jurisdiction, Amendment amendment) {
        Contents before = contents(jurisdiction);
        Contents after = before.amendedBy(amendment);
        WorkCalendar calendar = after.calendar();
        AffectedDeadlines deadlines = keepers.orderedStream()
                .map(keeper -> keeper.preview(jurisdiction, calendar, LISTED_DEADLINES))
                .reduce(AffectedDeadlines.NONE, CalendarKeeping::together);
        return new AmendmentPreview(
                before.version(), before.changesTo(after), before.hours(), after.hours(), deadlines);
    }

    @Override
    @Transactional
    public VersionAdopted adopt(
            JurisdictionId jurisdiction, Amendment amendment, @Nullable Integer basedOn, String reason, Actor by) {
        of(jurisdiction);
        store.lock(jurisdiction);
        current.forget(jurisdiction);
        Contents before = contents(jurisdiction);
        if (basedOn != null && basedOn != before.version()) {
            throw Refusal.of(CalendarRefusal.OUTDATED).with("version", before.version());
        }
        Contents after = before.amendedBy(amendment);
        VersionAdopted decided = new VersionAdopted(
                jurisdiction,
                after.version(),
                amendment instanceof Amendment.Year year ? year.decision().year() : null,
                workingStateChanged(before.changesTo(after)),
                after.hours(),
                0,
                reason,
                by,
                clock.instant());
        store.save(decided, before, after);
        current.forget(jurisdiction);
        VersionAdopted adopted = decided.moving(recomputed(decided, after.calendar()));
        events.publishEvent(adopted);
        return adopted;
    }

    private int recomputed(VersionAdopted event, WorkCalendar calendar) {
        return keepers.orderedStream()
                .mapToInt(keeper -> keeper.recompute(event.jurisdiction(), calendar, event.by(), event.at()))
                .sum();
    }

    /** The first use within a writing transaction stores version 1; other uses need not, as it is the same everywhere. */
    private WorkCalendar begin(JurisdictionId jurisdiction) {
        if (TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            saveFirst(jurisdiction);
            return current.of(jurisdiction).orElseThrow();
        }
        return current.first();
    }

    private void saveFirst(JurisdictionId jurisdiction) {
        Contents first = Contents.first();
        VersionAdopted event = new VersionAdopted(
                jurisdiction,
                first.version(),
                null,
                List.of(),
                first.hours(),
                0,
                FIRST_REASON,
                Actor.system(),
                clock.instant());
        if (store.save(event, null, first)) {
            events.publishEvent(event);
        }
    }

    private Contents contents(JurisdictionId jurisdiction) {
        return store.head(jurisdiction)
                .flatMap(head -> store.contents(jurisdiction, head.version()))
                .orElseGet(Contents::first);
    }

    private static List<LocalDate> workingStateChanged(List<DayChange> changes) {
        return changes.stream()
                .filter(change -> change.workingBefore() != change.workingAfter())
                .map(DayChange::date)
                .toList();
    }

    private static AffectedDeadlines together(AffectedDeadlines one, AffectedDeadlines other) {
        return new AffectedDeadlines(
                one.total() + other.total(),
                Stream.concat(one.first().stream(), other.first().stream())
                        .limit(LISTED_DEADLINES)
                        .toList());
    }
}
