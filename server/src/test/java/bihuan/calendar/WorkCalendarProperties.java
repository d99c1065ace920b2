package bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.calendar.domain.StateCouncil;
import bihuan.kernel.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Compares with a walk, for all years that have been decided. */
class WorkCalendarProperties {
    private static final WorkCalendar CALENDAR = WorkCalendar.of(1, OfficeHours.USUAL, StateCouncil.decisions());
    private static final NaiveCalendar NAIVE = new NaiveCalendar(StateCouncil.decisions());
    private static final Instant FIRST =
            LocalDate.of(2007, 1, 1).atStartOfDay(Moment.ZONE).toInstant();
    private static final Instant LAST =
            LocalDate.of(2026, 12, 31).atStartOfDay(Moment.ZONE).toInstant();

    @Property(tries = 300)
    void knowsTheSameWorkingDays(@ForAll("moments") Instant moment) {
        LocalDate date = moment.atZone(Moment.ZONE).toLocalDate();
        assertThat(CALENDAR.isWorkingDay(date)).isEqualTo(NAIVE.isWorkingDay(date));
    }

    @Property(tries = 500)
    void countsWorkingDaysLikeAWalk(@ForAll("moments") Instant moment, @ForAll @IntRange(min = -120, max = 120) int n) {
        LocalDate date = moment.atZone(Moment.ZONE).toLocalDate();
        LocalDate there = NAIVE.plusWorkingDays(date, n);
        assertThat(CALENDAR.plusWorkingDays(date, n)).isEqualTo(there);
        if (n > 0) {
            assertThat(CALENDAR.workingDaysBetween(date, there)).isEqualTo(n);
        }
    }

    @Property(tries = 300)
    void measuresWorkingTimeLikeAWalk(
            @ForAll("moments") Instant from, @ForAll @IntRange(min = 0, max = 40_000) int minutes) {
        Instant to = from.plus(minutes, ChronoUnit.MINUTES);
        assertThat(CALENDAR.workingTime(from, to)).isEqualTo(NAIVE.workingTime(from, to));
        assertThat(CALENDAR.closesBetween(from, to)).isEqualTo(NAIVE.closesBetween(from, to));
        assertThat(CALENDAR.workingTime(to, from)).isZero();
    }

    @Property(tries = 300)
    void addsWorkingTimeLikeAWalk(
            @ForAll("moments") Instant from, @ForAll @IntRange(min = 0, max = 6_000) int minutes) {
        Duration time = Duration.ofMinutes(minutes);
        Instant there = CALENDAR.plus(from, time);
        assertThat(there).isEqualTo(NAIVE.plus(from, time));
        assertThat(CALENDAR.workingTime(from, there)).isEqualTo(time);
    }

    @Property(tries = 300)
    void findsTheNextWorkingMomentLikeAWalk(@ForAll("moments") Instant moment) {
        Instant walked = moment;
        while (!NAIVE.isWorkingMinute(walked)) {
            walked = walked.plus(1, ChronoUnit.MINUTES);
        }
        assertThat(CALENDAR.nextWorkingMoment(moment)).isEqualTo(walked);
        assertThat(CALENDAR.isWorkingMoment(moment)).isEqualTo(walked.equals(moment));
    }

    @Property(tries = 400)
    void movesDeadlinesByPausesLikeAWalk(
            @ForAll("moments") Instant start,
            @ForAll("allowances") Allowance allowance,
            @ForAll("gaps") List<Integer> gaps) {
        List<Pause> pauses = pauses(start, gaps);
        assertThat(CALENDAR.deadline(start, allowance, pauses).due()).isEqualTo(NAIVE.due(start, allowance, pauses));
    }

    @Property(tries = 300)
    void explainsEveryDeadlineConsistently(
            @ForAll("moments") Instant start,
            @ForAll("allowances") Allowance allowance,
            @ForAll("gaps") List<Integer> gaps) {
        Deadline deadline = CALENDAR.deadline(start, allowance, pauses(start, gaps));
        Explanation explained = CALENDAR.explain(deadline);

        Instant lastShift = explained.shifts().isEmpty()
                ? explained.dueWithoutPauses()
                : explained.shifts().getLast().dueThen();
        assertThat(lastShift).isEqualTo(deadline.due());
        assertThat(explained.days().getLast().date())
                .isEqualTo(deadline.due().atZone(Moment.ZONE).toLocalDate());
        Duration ran = explained.days().stream()
                .map(day -> day.working().minus(day.paused()))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(ran).isEqualTo(CALENDAR.workingTime(start, explained.dueWithoutPauses()));
        assertThat(explained.days())
                .allMatch(day -> day.reason().isWorking() == NAIVE.isWorkingDay(day.date()))
                .allMatch(day -> day.decided()
                        == (day.date().getYear() >= 2007 && day.date().getYear() <= 2026));
        if (allowance instanceof Allowance.WorkingDays working
                && explained.shifts().isEmpty()) {
            assertThat(explained.days().getLast().count()).isEqualTo(working.days());
        }
    }

    @Provide
    Arbitrary<Instant> moments() {
        return Arbitraries.longs()
                .between(FIRST.getEpochSecond() / 60, LAST.getEpochSecond() / 60)
                .map(minute -> Instant.ofEpochSecond(minute * 60));
    }

    @Provide
    Arbitrary<Allowance> allowances() {
        return Arbitraries.oneOf(
                Arbitraries.integers().between(1, 30).map(Allowance.WorkingDays::new),
                Arbitraries.integers()
                        .between(1, 3000)
                        .map(minutes -> new Allowance.WorkingTime(Duration.ofMinutes(minutes))));
    }

    /** Minutes of running and pausing in turn. */
    @Provide
    Arbitrary<List<Integer>> gaps() {
        Arbitrary<Integer> some = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 600), Arbitraries.integers().between(600, 12_000));
        return some.list().ofMaxSize(6);
    }

    private static List<Pause> pauses(Instant start, List<Integer> gaps) {
        List<Pause> pauses = new ArrayList<>();
        Instant at = start;
        for (int i = 0; i + 1 < gaps.size(); i += 2) {
            Instant from = at.plus(gaps.get(i), ChronoUnit.MINUTES);
            at = from.plus(gaps.get(i + 1), ChronoUnit.MINUTES);
            pauses.add(new Pause(from, at));
        }
        return pauses;
    }
}
