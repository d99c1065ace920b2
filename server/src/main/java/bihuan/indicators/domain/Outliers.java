package bihuan.indicators.domain;

import bihuan.indicators.FigureEntry;
import bihuan.indicators.IndicatorSheets.Outlier;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds entries that are possible but unlikely (异常值提示): more than three standard deviations from at least five peers, or twice or half
 * of what the same subject had in the period before. They are shown, not refused: a breakthrough looks the same.
 */
public final class Outliers {
    private static final double FAR = 3;
    private static final int ENOUGH_PEERS = 5;
    private static final double TWICE = 2;

    private final Figures now;
    private final @Nullable Figures past;

    /** @param past figures of the period before; {@code null} if there is none */
    public Outliers(Figures now, @Nullable Figures past) {
        this.now = now;
        this.past = past;
    }

    /** Those that stand out, in the order of the entries. */
    public List<Outlier> among(List<FigureEntry> entries) {
        List<Outlier> found = new ArrayList<>();
        for (FigureEntry entry : entries) {
            Double value = entry.value();
            if (value != null && now.plan().has(entry.indicator()) && now.row(entry.subject()) >= 0) {
                Outlier outlier = beside(entry, value);
                Outlier later = outlier == null ? after(entry, value) : outlier;
                if (later != null) {
                    found.add(later);
                }
            }
        }
        return found;
    }

    private @Nullable Outlier beside(FigureEntry entry, double value) {
        int column = now.plan().column(entry.indicator());
        double[] peers = now.column(column).clone();
        peers[now.row(entry.subject())] = Double.NaN;
        Group group = Group.of(peers, now.counted(), null);
        if (group.size() < ENOUGH_PEERS || group.deviation() == 0) {
            return null;
        }
        double deviations = Math.abs(value - group.mean()) / group.deviation();
        return deviations > FAR
                ? new Outlier(entry.indicator(), entry.subject(), value, group.mean(), deviations)
                : null;
    }

    private @Nullable Outlier after(FigureEntry entry, double value) {
        int row = past == null ? -1 : past.row(entry.subject());
        double before =
                past == null || row < 0 ? Double.NaN : past.value(past.plan().column(entry.indicator()), row);
        if (Double.isNaN(before) || before == 0) {
            return null;
        }
        double ratio = value / before;
        return ratio > TWICE || ratio < 1 / TWICE
                ? new Outlier(entry.indicator(), entry.subject(), value, before, null)
                : null;
    }
}
