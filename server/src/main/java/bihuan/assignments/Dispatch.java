package bihuan.assignments;

import bihuan.kernel.UnitId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch (交办): one lead, any number of assisting units.
 *
 * @param category the category's code, by which precedents are kept and found
 * @param answerWithinWorkingDays another allowance than the rulebook's, 1–60, or {@code null}
 * @param note what the units should know, at most 2,000 characters
 * @param contact whether the lead must get in touch with whoever raised it before it answers; {@code false} where nobody did
 */
public record Dispatch(
        UnitId lead,
        List<UnitId> assisting,
        String category,
        @Nullable Integer answerWithinWorkingDays,
        @Nullable String note,
        boolean contact) {
    public Dispatch {
        assisting = List.copyOf(assisting);
    }

    /** Of what somebody raised, who hears from the lead. */
    public Dispatch(
            UnitId lead,
            List<UnitId> assisting,
            String category,
            @Nullable Integer answerWithinWorkingDays,
            @Nullable String note) {
        this(lead, assisting, category, answerWithinWorkingDays, note, true);
    }
}
