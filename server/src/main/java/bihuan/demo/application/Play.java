package bihuan.demo.application;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.Stage;
import bihuan.calendar.WorkCalendar;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

/** One performance: the city, its cast, its agenda and the moment at which it stands. */
final class Play {
    private final JurisdictionId jurisdiction;
    private final City city;
    private final Cast cast;
    private final WorkCalendar calendar;
    private final Agenda agenda;
    private final List<Cast.Handler> handlers;
    private Instant now = Instant.EPOCH;

    Play(JurisdictionId jurisdiction, City city, Cast cast, WorkCalendar calendar, Agenda agenda) {
        this.jurisdiction = jurisdiction;
        this.city = city;
        this.cast = cast;
        this.calendar = calendar;
        this.agenda = agenda;
        this.handlers = List.copyOf(cast.handlers().values());
    }

    void standAt(Instant instant) {
        now = instant;
    }

    /** Plans a step so much working time from now. */
    void after(Duration workingTime, Consumer<Instant> step) {
        Instant at = calendar.plus(now, workingTime);
        agenda.plan(at, () -> step.accept(at));
    }

    AssignmentId leadAssignment(MatterId matter) {
        return city.leads().leadOf(matter).orElseThrow();
    }

    boolean isInHandling(MatterId matter) {
        return city.assignments().matter(jurisdiction, matter).stage() == Stage.IN_HANDLING;
    }

    LocalDate dayOf(Instant instant) {
        return instant.atZone(Moment.ZONE).toLocalDate();
    }

    Caller reporter() {
        return Caller.anonymous(jurisdiction);
    }

    City city() {
        return city;
    }

    Cast cast() {
        return cast;
    }

    List<Cast.Handler> handlers() {
        return handlers;
    }

    WorkCalendar calendar() {
        return calendar;
    }
}
