package bihuan.issues.domain;

import bihuan.calendar.Allowance;
import bihuan.calendar.Deadline;
import bihuan.calendar.Pause;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * The deadline that the reporter is shown, as it is kept.
 *
 * @param allowance {@code 3} for working days, {@code PT4H} for working time
 * @param pauses each as {@code from/until}
 */
public record Promise(Instant start, String allowance, int calendarVersion, List<String> pauses) {
    public Promise {
        pauses = List.copyOf(pauses);
    }

    public static Promise of(Deadline deadline) {
        String allowance = switch (deadline.allowance()) {
            case Allowance.WorkingDays days -> Integer.toString(days.days());
            case Allowance.WorkingTime time -> time.time().toString();
        };
        List<String> pauses = deadline.pauses().stream()
                .map(pause -> pause.from() + "/" + pause.until())
                .toList();
        return new Promise(deadline.start(), allowance, deadline.calendarVersion(), pauses);
    }

    public Allowance asAllowance() {
        return allowance.startsWith("P")
                ? new Allowance.WorkingTime(Duration.parse(allowance))
                : new Allowance.WorkingDays(Integer.parseInt(allowance));
    }

    public List<Pause> asPauses() {
        return pauses.stream().map(Promise::pause).toList();
    }

    private static Pause pause(String text) {
        int slash = text.indexOf('/');
        return new Pause(Instant.parse(text.substring(0, slash)), Instant.parse(text.substring(slash + 1)));
    }
}
