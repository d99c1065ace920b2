package bihuan.indicators;

import java.time.Instant;
import java.util.List;

/**
 * A table of figures (数据表).
 *
 * @param period as written: {@code 2026-Q3}, {@code 2026}; of published tables as their publisher writes it
 * @param revision how often it was changed
 * @param filled how many of its cells have a figure
 * @param cells subjects × indicators
 * @param results how many versions of its result were published
 */
public record SheetView(
        SheetId id,
        String systemCode,
        String systemVersion,
        String systemName,
        String period,
        SubjectGroup group,
        List<Subject> subjects,
        int revision,
        long filled,
        long cells,
        int results,
        Instant changedAt) {
    public SheetView {
        subjects = List.copyOf(subjects);
    }
}
