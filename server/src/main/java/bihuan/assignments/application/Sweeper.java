package bihuan.assignments.application;

import bihuan.assignments.ChaseStep;
import bihuan.assignments.Sweep;
import bihuan.assignments.domain.Chasing;
import bihuan.assignments.domain.Course;
import bihuan.assignments.domain.MatterClock;
import bihuan.assignments.domain.Terms;
import bihuan.assignments.persistence.MatterStore;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Claims what is due in small batches, each in a transaction of its own, so that several nodes can sweep at once. */
@Service
class Sweeper implements Sweep {
    private static final int BATCH = 50;

    private final Desk desk;
    private final MatterStore store;
    private final PaperNumbers numbers;
    private final TransactionTemplate transaction;

    Sweeper(Desk desk, MatterStore store, PaperNumbers numbers, TransactionTemplate transaction) {
        this.desk = desk;
        this.store = store;
        this.numbers = numbers;
        this.transaction = transaction;
    }

    @Override
    public int run(JurisdictionId jurisdiction) {
        Instant now = desk.now();
        if (!desk.terms(jurisdiction).calendar().isWorkingMoment(now)) {
            return 0;
        }
        int moved = 0;
        int batch;
        do {
            Integer done = transaction.execute(status -> batch(jurisdiction, now));
            batch = done == null ? 0 : done;
            moved += batch;
        } while (batch == BATCH);
        return moved;
    }

    private int batch(JurisdictionId jurisdiction, Instant now) {
        List<MatterId> due = store.claim(jurisdiction, now, BATCH);
        Terms terms = desk.terms(jurisdiction);
        due.forEach(id -> sweep(jurisdiction, id, now, terms));
        return due.size();
    }

    private void sweep(JurisdictionId jurisdiction, MatterId id, Instant now, Terms terms) {
        Course course = desk.begin(jurisdiction, Actor.system(), store.load(jurisdiction, id), null);
        Optional<MatterClock> due = Chasing.due(course.now(), now);
        while (due.isPresent()) {
            climb(course, due.get(), jurisdiction, now, terms);
            due = Chasing.due(course.now(), now);
        }
        desk.end(course);
    }

    private void climb(Course course, MatterClock clock, JurisdictionId jurisdiction, Instant now, Terms terms) {
        ChaseStep step = Chasing.step(clock, terms);
        String number = Chasing.isNumbered(step) ? numbers.next(jurisdiction, now) : null;
        course.take(act -> Chasing.climb(act, clock, step, number));
    }
}
