package bihuan.surveys.domain;

import java.time.LocalDate;

/** Calendar quarters, within which requests to an enterprise are counted. */
public final class Quarter {
    private Quarter() {}

    /** {@code 2026-Q1}. */
    public static String of(LocalDate day) {
        return day.getYear() + "-Q" + (day.getMonthValue() + 2) / 3;
    }
}
