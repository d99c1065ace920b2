package bihuan.indicators.application;

import java.time.Instant;
import org.springframework.stereotype.Component;

/** The ways by which figures come into a table. */
@Component
record Filling(
        RatedUnits units, MeasureCounting counting, TableImport imports, FigureRecorder recorder, IndicatorNews news) {
    Instant now() {
        return news.now();
    }
}
