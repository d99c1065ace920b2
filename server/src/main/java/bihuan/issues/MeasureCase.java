package bihuan.issues;

import bihuan.kernel.UnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One case behind a figure. An issue can be there more often, e.g. with the clocks of two units.
 *
 * @param item tells several of one issue apart: number of the clock, the stay, the round
 * @param at the moment that puts it into the period
 * @param counts whether it is in the numerator
 * @param hours working hours, where the measure is one of time
 * @param excluded why it is left out
 */
public record MeasureCase(
        IssueNumber number,
        String title,
        int item,
        @Nullable UnitId unit,
        Instant at,
        boolean counts,
        @Nullable Double hours,
        @Nullable ExclusionReason excluded) {}
