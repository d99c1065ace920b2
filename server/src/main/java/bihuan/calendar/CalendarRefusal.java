package bihuan.calendar;

import static bihuan.kernel.RefusalCode.Kind.CONFLICT;
import static bihuan.kernel.RefusalCode.Kind.INVALID;
import static bihuan.kernel.RefusalCode.Kind.NOT_FOUND;
import static bihuan.kernel.RefusalCode.Kind.STALE;

import bihuan.kernel.RefusalCode;

/** Why the calendar refuses. */
public enum CalendarRefusal implements RefusalCode {
    /** There is no such version of this jurisdiction's calendar. */
    NO_SUCH_VERSION(NOT_FOUND),
    /** The year is outside of what can be decided. */
    YEAR_OUT_OF_RANGE(INVALID),
    /** A day of the decision is not in its year or next to it. */
    DAY_OUT_OF_YEAR(INVALID),
    /** The decision names a day twice. */
    DAY_NAMED_TWICE(INVALID),
    /** Office hours that overlap, run backwards, or are too many. */
    HOURS_INVALID(INVALID),
    /** The date is outside of 2000 to 2099. */
    DATE_OUT_OF_RANGE(INVALID),
    /** Neither or both of working days and working hours, or too many of them. */
    ALLOWANCE_INVALID(INVALID),
    /** The reason has more than {@code most} characters. */
    REASON_TOO_LONG(INVALID),
    /** Another version has been adopted meanwhile. */
    OUTDATED(STALE),
    /** Nothing would change. */
    NOTHING_CHANGES(CONFLICT);

    private final Kind kind;

    CalendarRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String module() {
        return "calendar";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
