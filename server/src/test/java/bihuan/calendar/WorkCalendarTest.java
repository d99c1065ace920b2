package bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bihuan.calendar.domain.StateCouncil;
import bihuan.kernel.Moment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

class WorkCalendarTest {
    private final WorkCalendar calendar = WorkCalendar.of(1, OfficeHours.USUAL, StateCouncil.decisions());

    @Test
    void agreesWithAllDueDatesFrom2019To2022() throws IOException {
        List<String> lines = lines("/bihuan/calendar/deadlines-2019-2022.csv");
        int[] allowances = {1, 2, 3, 5, 10, 15, 30};
        SoftAssertions softly = new SoftAssertions();
        int checked = 0;
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            LocalDate received = LocalDate.parse(cells[0]);
            softly.assertThat(calendar.isWorkingDay(received)).as(cells[0]).isEqualTo(cells[1].equals("1"));
            for (int i = 0; i < allowances.length; i++) {
                Deadline deadline =
                        calendar.deadline(at(cells[0] + "T10:00"), new Allowance.WorkingDays(allowances[i]), List.of());
                softly.assertThat(deadline.due())
                        .as("%s + %d", cells[0], allowances[i])
                        .isEqualTo(at(cells[2 + i] + "T17:30"));
                checked++;
            }
        }
        softly.assertAll();
        assertThat(checked).isEqualTo(1461 * 7);
    }

    @Test
    void countsFromTheDayAfterReceiptWhateverTheHour() {
        assertThat(due("2026-03-02T00:00", 1)).isEqualTo(at("2026-03-03T17:30"));
        assertThat(due("2026-03-02T23:59", 1)).isEqualTo(at("2026-03-03T17:30"));
        assertThat(due("2026-03-07T12:00", 1)).isEqualTo(at("2026-03-09T17:30"));
    }

    @Test
    void followsTheSecondDecisionThatProlongedTheSpringFestivalOf2020() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 1, 31))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 2, 1))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2020, 2, 3))).isTrue();
        assertThat(due("2020-01-23T16:00", 1)).isEqualTo(at("2020-02-03T17:30"));
    }

    @Test
    void countsMakeUpDaysEvenWhereTheDecisionOfAnotherYearNamesThem() {
        assertThat(calendar.reason(LocalDate.of(2026, 2, 28))).isEqualTo(Explanation.Reason.MAKE_UP_DAY);
        assertThat(due("2026-02-27T09:00", 1)).isEqualTo(at("2026-02-28T17:30"));
        assertThat(calendar.isWorkingDay(LocalDate.of(2018, 12, 29))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2022, 12, 31))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2006, 12, 31))).isTrue();
    }

    @Test
    void letsWorkingHoursRunOnlyWhileTheOfficeIsOpen() {
        assertThat(dueHours("2026-03-02T10:00", 4)).isEqualTo(at("2026-03-02T15:30"));
        assertThat(dueHours("2026-03-02T12:30", 4)).isEqualTo(at("2026-03-02T17:30"));
        assertThat(dueHours("2026-03-06T16:30", 2)).isEqualTo(at("2026-03-09T09:30"));
        assertThat(dueHours("2026-03-07T03:00", 1)).isEqualTo(at("2026-03-09T09:30"));
    }

    @Test
    void endsAtTheCloseAndNotAtTheNextOpening() {
        assertThat(calendar.plus(at("2026-03-02T16:30"), Duration.ofHours(1))).isEqualTo(at("2026-03-02T17:30"));
        assertThat(calendar.plus(at("2026-03-02T11:00"), Duration.ofHours(1))).isEqualTo(at("2026-03-02T12:00"));
        assertThat(calendar.plus(at("2026-03-02T17:30"), Duration.ofNanos(1)))
                .isEqualTo(at("2026-03-03T08:30").plusNanos(1));
        assertThat(calendar.plus(at("2026-03-01T05:00"), Duration.ZERO)).isEqualTo(at("2026-03-01T05:00"));
    }

    @Test
    void movesADeadlineByThePausedWorkingTimeExactly() {
        Pause oneDay = new Pause(at("2026-03-03T09:00"), at("2026-03-04T09:00"));
        Pause atNight = new Pause(at("2026-03-04T18:00"), at("2026-03-05T08:00"));
        Pause tooLate = new Pause(at("2026-03-20T09:00"), at("2026-03-27T09:00"));

        assertThat(due("2026-03-02T10:00", 3, oneDay)).isEqualTo(at("2026-03-06T17:30"));
        assertThat(due("2026-03-02T10:00", 3, atNight)).isEqualTo(at("2026-03-05T17:30"));
        assertThat(due("2026-03-02T10:00", 3, tooLate)).isEqualTo(at("2026-03-05T17:30"));
        assertThat(due("2026-03-02T10:00", 3, oneDay, atNight, tooLate)).isEqualTo(at("2026-03-06T17:30"));
    }

    @Test
    void ignoresAPauseThatBeginsWhenItIsDue() {
        Pause atDue = new Pause(at("2026-03-05T17:30"), at("2026-03-09T17:30"));
        assertThat(due("2026-03-02T10:00", 3, atDue)).isEqualTo(at("2026-03-05T17:30"));
    }

    @Test
    void refusesPausesThatOverlap() {
        Pause one = new Pause(at("2026-03-03T09:00"), at("2026-03-04T09:00"));
        Pause other = new Pause(at("2026-03-04T08:59"), at("2026-03-05T09:00"));
        assertThatIllegalArgumentException().isThrownBy(() -> due("2026-03-02T10:00", 3, one, other));
    }

    @Test
    void flagsWhatLiesAfterTheLastDecidedYearAsProvisional() {
        assertThat(deadline("2026-12-30T10:00", 1).provisional()).isFalse();
        Deadline beyond = deadline("2026-12-30T10:00", 2);
        assertThat(beyond.due()).isEqualTo(at("2027-01-01T17:30"));
        assertThat(beyond.provisional()).isTrue();
        assertThat(calendar.loaded(LocalDate.of(2027, 1, 1))).isFalse();
    }

    @Test
    void countsClosesOfTheOffice() {
        assertThat(calendar.closesBetween(at("2026-03-06T17:29"), at("2026-03-06T17:30")))
                .isEqualTo(1);
        assertThat(calendar.closesBetween(at("2026-03-06T17:30"), at("2026-03-09T17:29")))
                .isZero();
        assertThat(calendar.closesBetween(at("2026-02-13T09:00"), at("2026-02-24T18:00")))
                .isEqualTo(3);
        assertThat(calendar.closesBetween(at("2026-03-09T18:00"), at("2026-03-06T09:00")))
                .isZero();
    }

    @Test
    void explainsADeadlineDayByDay() {
        Pause pause = new Pause(at("2026-02-25T08:30"), at("2026-02-25T17:30"));
        Explanation explained = calendar.explain(deadline("2026-02-12T10:00", 4, pause));

        assertThat(explained.days())
                .extracting(Explanation.Day::count)
                .containsExactly(0, 1, 2, null, null, null, null, null, null, null, null, null, 3, null, 4);
        Explanation.Day makeUp = explained.days().get(2);
        assertThat(makeUp.reason()).isEqualTo(Explanation.Reason.MAKE_UP_DAY);
        assertThat(makeUp.holiday()).isEqualTo("春节");
        assertThat(explained.days().get(13).paused()).isEqualTo(Duration.ofMinutes(450));
        assertThat(explained.shifts()).singleElement().satisfies(shift -> {
            assertThat(shift.workingTime()).isEqualTo(Duration.ofMinutes(450));
            assertThat(shift.dueThen()).isEqualTo(at("2026-02-26T17:30"));
        });
    }

    @Test
    void answersForDaysFarFromAnyDecision() {
        assertThat(calendar.plusWorkingDays(LocalDate.of(1900, 1, 1), 5)).isEqualTo(LocalDate.of(1900, 1, 8));
        assertThat(calendar.plusWorkingDays(LocalDate.of(2199, 1, 1), -5)).isEqualTo(LocalDate.of(2198, 12, 25));
    }

    private Instant due(String received, int days, Pause... pauses) {
        return deadline(received, days, pauses).due();
    }

    private Deadline deadline(String received, int days, Pause... pauses) {
        return calendar.deadline(at(received), new Allowance.WorkingDays(days), List.of(pauses));
    }

    private Instant dueHours(String received, int hours) {
        return calendar.deadline(at(received), Allowance.WorkingTime.ofHours(hours), List.of())
                .due();
    }

    private static Instant at(String shanghai) {
        return LocalDateTime.parse(shanghai).atZone(Moment.ZONE).toInstant();
    }

    private static List<String> lines(String resource) throws IOException {
        try (InputStream in = Objects.requireNonNull(WorkCalendarTest.class.getResourceAsStream(resource))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        }
    }
}
