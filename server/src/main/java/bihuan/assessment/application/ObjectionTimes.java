package bihuan.assessment.application;

import bihuan.assessment.domain.Round.ObjectionClock;
import bihuan.calendar.Allowance;
import bihuan.calendar.Calendars;
import bihuan.calendar.Deadline;
import bihuan.calendar.WorkCalendar;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.rulebook.Rulebook;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Until when units may object: so many working days as the city has decided. */
@Component
class ObjectionTimes {
    private final Calendars calendars;
    private final Rulebook rulebook;

    ObjectionTimes(Calendars calendars, Rulebook rulebook) {
        this.calendars = calendars;
        this.rulebook = rulebook;
    }

    ObjectionClock from(JurisdictionId jurisdiction, Instant start) {
        int days = rulebook.value(
                jurisdiction,
                AssessmentRules.OBJECTION_DAYS,
                start.atZone(Moment.ZONE).toLocalDate());
        return clock(calendars.of(jurisdiction), start, days);
    }

    static ObjectionClock clock(WorkCalendar calendar, Instant start, int days) {
        Deadline deadline = calendar.deadline(start, new Allowance.WorkingDays(days), List.of());
        return new ObjectionClock(start, days, deadline.calendarVersion(), deadline.due());
    }
}
