package bihuan.assignments.application;

import bihuan.assignments.AssignmentEvent.DeadlinesRecomputed;
import bihuan.assignments.AssignmentEvent.Recomputed;
import bihuan.assignments.domain.Course;
import bihuan.assignments.domain.Matter;
import bihuan.assignments.domain.Recomputing;
import bihuan.assignments.persistence.MatterStore;
import bihuan.calendar.AffectedDeadlines;
import bihuan.calendar.DeadlineKeeper;
import bihuan.calendar.WorkCalendar;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recomputes the open deadlines of matters when a calendar changes. */
@Component
@Transactional
class OpenDeadlines implements DeadlineKeeper {
    private final Desk desk;
    private final MatterStore store;
    private final CurrentTerms terms;

    OpenDeadlines(Desk desk, MatterStore store, CurrentTerms terms) {
        this.desk = desk;
        this.store = store;
        this.terms = terms;
    }

    @Override
    public int recompute(JurisdictionId jurisdiction, WorkCalendar calendar, Actor by, Instant at) {
        Instant moment = at.truncatedTo(ChronoUnit.SECONDS);
        int moved = 0;
        for (MatterId id : store.ofOlderCalendar(jurisdiction, calendar.version())) {
            Matter matter = store.lock(jurisdiction, id).orElseThrow();
            List<Recomputed> clocks = Recomputing.moved(matter, calendar);
            if (!clocks.isEmpty()) {
                Course course = Course.of(matter, by, moment, terms.with(jurisdiction, calendar, moment));
                desk.end(course.take(act -> new DeadlinesRecomputed(
                        jurisdiction, id, course.now().version() + 1, by, moment, calendar.version(), clocks)));
                moved += clocks.size();
            }
        }
        return moved;
    }

    @Override
    @Transactional(readOnly = true)
    public AffectedDeadlines preview(JurisdictionId jurisdiction, WorkCalendar calendar, int atMost) {
        List<AffectedDeadlines.Move> moves = new ArrayList<>();
        for (MatterId id : store.ofOlderCalendar(jurisdiction, calendar.version())) {
            Matter matter = store.load(jurisdiction, id).orElseThrow();
            Recomputing.moved(matter, calendar).stream()
                    .map(clock -> new AffectedDeadlines.Move(
                            "matter:" + id.value(),
                            clock.before(),
                            clock.after().due()))
                    .forEach(moves::add);
        }
        return new AffectedDeadlines(moves.size(), moves.stream().limit(atMost).toList());
    }
}
