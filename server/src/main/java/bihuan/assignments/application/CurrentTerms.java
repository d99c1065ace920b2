package bihuan.assignments.application;

import bihuan.assignments.domain.Terms;
import bihuan.calendar.Calendars;
import bihuan.calendar.WorkCalendar;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.kernel.UnitId;
import bihuan.organisation.Organisation;
import bihuan.rulebook.Rule;
import bihuan.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** Gives the domain the calendar, the rules and the organisation of a jurisdiction as they are at a moment. */
@Component
class CurrentTerms {
    private final Calendars calendars;
    private final Rulebook rulebook;
    private final Organisation organisation;

    CurrentTerms(Calendars calendars, Rulebook rulebook, Organisation organisation) {
        this.calendars = calendars;
        this.rulebook = rulebook;
        this.organisation = organisation;
    }

    Terms at(JurisdictionId jurisdiction, Instant moment) {
        return with(jurisdiction, calendars.of(jurisdiction), moment);
    }

    Terms with(JurisdictionId jurisdiction, WorkCalendar calendar, Instant moment) {
        LocalDate day = moment.atZone(Moment.ZONE).toLocalDate();
        return new Terms() {
            @Override
            public WorkCalendar calendar() {
                return calendar;
            }

            @Override
            public <T> T rule(Rule<T> rule) {
                return rulebook.value(jurisdiction, rule, day);
            }

            @Override
            public boolean within(UnitId unit, UnitId ancestor) {
                return unit.equals(ancestor) || organisation.within(jurisdiction, unit, ancestor);
            }
        };
    }

    Organisation organisation() {
        return organisation;
    }
}
