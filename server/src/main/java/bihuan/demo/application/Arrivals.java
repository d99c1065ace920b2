package bihuan.demo.application;

import bihuan.calendar.WorkCalendar;
import bihuan.kernel.Moment;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;

/** When problems come in: on working days from morning to evening with a peak before noon, on days off a few. */
final class Arrivals {
    private static final double SHARE_OF_A_DAY_OFF = 0.22;
    private static final List<Integer> HOURS =
            IntStream.rangeClosed(7, 21).boxed().toList();
    private static final double[] WEIGHT_OF_HOUR = {1, 4, 9, 10, 7, 3, 4, 8, 8, 7, 4, 2, 2, 1, 1};

    private final long seed;
    private final double perWorkingDay;

    Arrivals(long seed, double perWorkingDay) {
        this.seed = seed;
        this.perWorkingDay = perWorkingDay;
    }

    /** The moments of one day at which a problem comes in; the i-th belongs to {@code Chance.of(seed, day, i + 1)}. */
    List<Instant> on(LocalDate day, WorkCalendar calendar) {
        Chance chance = Chance.of(seed, day, 0);
        double mean = perWorkingDay * (calendar.isWorkingDay(day) ? 1 : SHARE_OF_A_DAY_OFF) * season(day);
        return IntStream.range(0, chance.count(mean))
                .mapToObj(i -> LocalTime.of(chance.weighted(HOURS, WEIGHT_OF_HOUR), chance.upTo(60), chance.upTo(60)))
                .map(time -> day.atTime(time).atZone(Moment.ZONE).toInstant())
                .toList();
    }

    /** More at the ends of quarters, when taxes and promises fall due. */
    private static double season(LocalDate day) {
        return day.getMonthValue() % 3 == 0 ? 1.25 : 0.92;
    }
}
