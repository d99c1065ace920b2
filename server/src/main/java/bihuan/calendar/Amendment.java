package bihuan.calendar;

/** What a new version of a calendar changes. */
public sealed interface Amendment {

    /** A decision of the State Council for a new year, or again for a year that was decided before. */
    record Year(YearDecision decision) implements Amendment {}

    /** Other office hours. */
    record Hours(OfficeHours hours) implements Amendment {}
}
