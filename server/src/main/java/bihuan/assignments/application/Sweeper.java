package bihuan.assignments.application;

import bihuan.assignments.Sweep;
import bihuan.assignments.domain.Chasing;
import bihuan.assignments.domain.Course;
import bihuan.assignments.domain.Matter;
import bihuan.assignments.domain.Terms;
import bihuan.assignments.persistence.MatterStore;
import bihuan.assignments.persistence.SweepStore;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;

/**
 * Claims what is due in small batches, each in a transaction of its own, so that several nodes can sweep at once; within a batch a
 * matter that cannot be moved does not hold up the others, see {@link SweepBatch}.
 */
@Service
class Sweeper implements Sweep {
    private static final int BATCH = 50;

    private final Desk desk;
    private final MatterStore matters;
    private final SweepStore store;
    private final PaperNumbers numbers;
    private final SweepBatch batches;

    Sweeper(Desk desk, MatterStore matters, SweepStore store, PaperNumbers numbers, SweepBatch batches) {
        this.desk = desk;
        this.matters = matters;
        this.store = store;
        this.numbers = numbers;
        this.batches = batches;
    }

    @Override
    public int run(JurisdictionId jurisdiction) {
        Instant now = desk.now();
        if (!desk.terms(jurisdiction).calendar().isWorkingMoment(now)) {
            return 0;
        }
        int moved = 0;
        SweepBatch.Result batch;
        do {
            Terms terms = desk.terms(jurisdiction);
            batch = batches.run(jurisdiction, now, BATCH, id -> sweep(jurisdiction, id, now, terms));
            moved += batch.moved();
        } while (batch.claimed() == BATCH);
        return moved;
    }

    /** Returns whether anything happened to the matter. */
    private boolean sweep(JurisdictionId jurisdiction, MatterId id, Instant now, Terms terms) {
        Course course = desk.begin(jurisdiction, Actor.system(), matters.load(jurisdiction, id), null);
        Optional<Chasing.Due> due = Chasing.due(course.now(), now, terms);
        while (due.isPresent()) {
            climb(course, due.get(), jurisdiction, now);
            due = Chasing.due(course.now(), now, terms);
        }
        Matter after = desk.end(course);
        Matter looked = Chasing.looked(after, terms);
        if (course.events().isEmpty() || !looked.equals(after)) {
            requireLater(looked, now);
            store.look(after, looked);
        }
        return !course.events().isEmpty();
    }

    /** Otherwise it would be claimed again and again. */
    private static void requireLater(Matter matter, Instant now) {
        Instant next = matter.nextCheckAt();
        if (next != null && !next.isAfter(now)) {
            throw new IllegalStateException("Due, but nothing follows from it");
        }
    }

    private void climb(Course course, Chasing.Due due, JurisdictionId jurisdiction, Instant now) {
        String number = Chasing.isNumbered(due.step()) ? numbers.next(jurisdiction, now) : null;
        course.take(act -> Chasing.climb(act, due, number));
    }
}
