package bihuan.issues.application;

import bihuan.calendar.Calendars;
import bihuan.issues.domain.Issue;
import bihuan.kernel.Moment;
import bihuan.rulebook.Rulebook;
import java.time.Instant;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** How often and how long, by the rulebook. */
@Component
class IssueLimits {
    private final Rulebook rulebook;
    private final Calendars calendars;

    IssueLimits(Rulebook rulebook, Calendars calendars) {
        this.rulebook = rulebook;
        this.calendars = calendars;
    }

    int callBackAttempts(Issue issue, Instant now) {
        return rulebook.value(issue.jurisdiction(), IssueRules.CALL_BACK_ATTEMPTS, day(now));
    }

    /** Whether the time is over in which voices of a closed issue may object. */
    boolean isLateForVoices(Issue main, Instant now) {
        if (main.endedAt() == null) {
            return false;
        }
        LocalDate closed = day(main.endedAt());
        int days = rulebook.value(main.jurisdiction(), IssueRules.VOICE_OBJECTION_DAYS, closed);
        return day(now).isAfter(calendars.of(main.jurisdiction()).plusWorkingDays(closed, days));
    }

    private static LocalDate day(Instant instant) {
        return instant.atZone(Moment.ZONE).toLocalDate();
    }
}
