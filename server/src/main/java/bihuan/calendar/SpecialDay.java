package bihuan.calendar;

import java.time.LocalDate;

/**
 * A day on which the State Council decided otherwise than the week says.
 *
 * @param name of the holiday because of which, e.g. 春节; 1 to 40 characters
 * @param off {@code true} for a day off (放假), {@code false} for a make-up working day (调休上班)
 */
public record SpecialDay(LocalDate date, String name, boolean off) {
    private static final int LONGEST_NAME = 40;

    public SpecialDay {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("The name of a holiday has 1 to " + LONGEST_NAME + " characters");
        }
    }
}
