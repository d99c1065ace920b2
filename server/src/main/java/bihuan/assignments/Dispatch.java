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
 */
public record Dispatch(
        UnitId lead,
        List<UnitId> assisting,
        String category,
        @Nullable Integer answerWithinWorkingDays,
        @Nullable String note) {
    public Dispatch {
        assisting = List.copyOf(assisting);
    }
}
