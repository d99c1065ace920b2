package bihuan.insight.web;

import bihuan.insight.Cockpit;
import bihuan.insight.CockpitView;
import bihuan.issues.Measure;
import bihuan.issues.MeasurePeriod;
import bihuan.issues.MeasureRefusal;
import bihuan.kernel.Caller;
import bihuan.kernel.OpenToAll;
import bihuan.kernel.Refusal;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What everybody may know of the units: their rates, and what they are late with (A11, D7). */
@RestController
class BoardController {
    /** Below this a rate would speak of single enterprises. */
    private static final int ENOUGH = 3;

    private final Cockpit cockpit;

    BoardController(Cockpit cockpit) {
        this.cockpit = cockpit;
    }

    /**
     * The board of a period.
     *
     * @param onTime answers within their time, of the whole city
     */
    record Board(
            String period,
            Instant asOf,
            long received,
            long ended,
            @Nullable Double onTime,
            @Nullable Double solution,
            @Nullable Double satisfaction,
            List<BoardUnit> units) {}

    /**
     * One unit.
     *
     * @param onTime promises of an answer that were kept in time; rates are {@code null} with fewer than three cases
     * @param overdue promises that are broken at present
     * @param overdueSince the day of the oldest
     */
    record BoardUnit(
            String name,
            @Nullable Double onTime,
            @Nullable Double solution,
            @Nullable Double satisfaction,
            long overdue,
            @Nullable LocalDate overdueSince) {

        static BoardUnit of(CockpitView.UnitLine line) {
            boolean judged = line.judged() >= ENOUGH;
            return new BoardUnit(
                    line.name(),
                    line.answers() >= ENOUGH ? line.onTime() : null,
                    judged ? line.solution() : null,
                    judged ? line.satisfaction() : null,
                    line.overdue(),
                    line.overdueSince() == null
                            ? null
                            : line.overdueSince()
                                    .atZone(bihuan.kernel.Moment.ZONE)
                                    .toLocalDate());
        }
    }

    @GetMapping("/api/public/board")
    @OpenToAll(because = "Only units, rates and days; nothing of an enterprise, and no rate of fewer than three cases.")
    Board board(Caller caller, @RequestParam @Size(max = 30) String period) {
        MeasurePeriod asked = MeasurePeriod.parse(period)
                .orElseThrow(() -> Refusal.of(MeasureRefusal.MEASURE_BAD_PERIOD).at("/period"));
        CockpitView city = cockpit.of(caller.jurisdiction(), asked);
        return new Board(
                city.period(),
                city.asOf(),
                city.received().now(),
                city.ended().now(),
                rate(city, Measure.ON_TIME_ANSWER),
                rate(city, Measure.SOLUTION),
                rate(city, Measure.SATISFACTION),
                city.units().stream().map(BoardUnit::of).toList());
    }

    private static @Nullable Double rate(CockpitView city, Measure measure) {
        return city.headlines().stream()
                .filter(headline -> headline.measure() == measure && headline.denominator() >= ENOUGH)
                .map(CockpitView.Headline::value)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }
}
