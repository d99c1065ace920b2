package bihuan.insight.application;

import bihuan.issues.MeasurePeriod;
import bihuan.issues.MeasureView;
import bihuan.issues.MeasureView.Figure;
import java.time.YearMonth;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A rate by month: any run of months is the sum of its cases, so one question answers for all periods that are compared. */
record MonthlyFigures(NavigableMap<YearMonth, Figure> months) {
    private static final Figure NOTHING = new Figure(null, 0, 0, Map.of());

    static MonthlyFigures of(MeasureView view) {
        NavigableMap<YearMonth, Figure> months = new TreeMap<>();
        view.rows().forEach(row -> months.put(YearMonth.parse(Objects.requireNonNull(row.key())), row.figure()));
        return new MonthlyFigures(months);
    }

    Figure in(MeasurePeriod period) {
        return months
                .subMap(YearMonth.from(period.first()), true, YearMonth.from(period.last()), true)
                .values()
                .stream()
                .reduce(NOTHING, MonthlyFigures::together);
    }

    @Nullable
    Double value(YearMonth month) {
        return months.getOrDefault(month, NOTHING).value();
    }

    private static Figure together(Figure one, Figure other) {
        long numerator = one.numerator() + other.numerator();
        long denominator = one.denominator() + other.denominator();
        return new Figure(denominator == 0 ? null : (double) numerator / denominator, numerator, denominator, Map.of());
    }
}
