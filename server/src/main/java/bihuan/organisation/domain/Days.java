package bihuan.organisation.domain;

import bihuan.kernel.Refusal;
import bihuan.organisation.OrganisationRefusal;
import java.time.LocalDate;

/** Checks days that people write: none before 1900, none after 2199, which are slips of the finger. */
public final class Days {
    private Days() {}

    public static LocalDate checked(LocalDate day, String pointer) {
        if (day.getYear() < 1900 || day.getYear() > 2199) {
            throw Refusal.of(OrganisationRefusal.BAD_DATES).at(pointer);
        }
        return day;
    }
}
