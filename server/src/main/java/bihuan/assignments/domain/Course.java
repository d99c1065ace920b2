package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent;
import bihuan.kernel.Actor;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The course of one command: each ability decides upon what the one before it left. */
public final class Course {
    private final Matter before;
    private final Actor by;
    private final Instant at;
    private final Terms terms;
    private final List<AssignmentEvent> events = new ArrayList<>();
    private Matter now;

    private Course(Matter before, Actor by, Instant at, Terms terms) {
        this.before = before;
        this.now = before;
        this.by = by;
        this.at = at;
        this.terms = terms;
    }

    /** Begins with what has happened by itself since, see {@link Settling}. */
    public static Course of(Matter matter, Actor by, Instant at, Terms terms) {
        Course course = new Course(matter, by, at, terms);
        course.settle();
        return course;
    }

    public Course take(Function<Act, ? extends AssignmentEvent> ability) {
        return happened(ability.apply(new Act(now, by, at, terms)));
    }

    public Matter before() {
        return before;
    }

    public Matter now() {
        return now;
    }

    public List<AssignmentEvent> events() {
        return List.copyOf(events);
    }

    private void settle() {
        while (true) {
            var next = Settling.next(new Act(now, Actor.system(), at, terms));
            if (next.isEmpty()) {
                return;
            }
            happened(next.get());
        }
    }

    private Course happened(AssignmentEvent event) {
        now = Becoming.after(now, event, terms);
        events.add(event);
        return this;
    }
}
