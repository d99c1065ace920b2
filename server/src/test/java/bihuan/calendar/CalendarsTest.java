package bihuan.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import bihuan.calendar.domain.StateCouncil;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.testing.BihuanTest;
import bihuan.testing.OwnerDatabase;
import bihuan.testing.TestCity;
import bihuan.testing.TestClock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@BihuanTest
class CalendarsTest {
    private static final LocalDate NEW_YEAR = LocalDate.of(2027, 1, 1);
    private static final Amendment YEAR_2027 = new Amendment.Year(new YearDecision(
            2027,
            List.of("https://www.gov.cn/2027"),
            List.of(
                    new SpecialDay(NEW_YEAR, "元旦", true),
                    new SpecialDay(NEW_YEAR.plusDays(1), "元旦", true),
                    new SpecialDay(LocalDate.of(2026, 12, 27), "元旦", false))));

    private final JurisdictionId city = TestCity.next();
    private final Actor official = Actor.official(AccountId.next(), UnitId.next());

    @Autowired
    Calendars calendars;

    @Autowired
    KeeperForTests keeper;

    @Autowired
    OwnerDatabase owner;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient database;

    @Test
    void answersWithVersionOneBeforeAnythingIsStored() {
        assertThat(calendars.of(city).version()).isEqualTo(1);
        assertThat(calendars.of(city).years()).hasSize(20).endsWith(2026);
        assertThat(calendars.versions(city)).isEmpty();
    }

    @Test
    void storesVersionOneWhenATransactionFirstUsesIt() {
        begin();
        assertThat(calendars.versions(city)).singleElement().satisfies(version -> {
            assertThat(version.version()).isEqualTo(1);
            assertThat(version.by()).isNull();
            assertThat(version.adoptedAt()).isEqualTo(TestClock.START);
        });
        WorkCalendar stored = calendars.of(city);
        WorkCalendar known = WorkCalendar.of(1, OfficeHours.USUAL, StateCouncil.decisions());
        LocalDate.of(2006, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .forEach(day -> assertThat(stored.reason(day)).isEqualTo(known.reason(day)));
    }

    @Test
    void publishesEveryDayWithItsOrdinalForCountingInSql() {
        begin();
        WorkCalendar calendar = calendars.of(city);
        assertThat(database.sql("""
                        select b.ordinal - a.ordinal
                        from calendar.published_working_day a, calendar.published_working_day b
                        where a.jurisdiction_id = :city and b.jurisdiction_id = :city
                          and a.day = date '2026-02-01' and b.day = date '2026-03-01'
                        """)
                        .param("city", city.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(calendar.workingDaysBetween(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 1)));
        assertThat(database.sql("""
                        select count(*)
                        from calendar.published_working_day
                        where jurisdiction_id = :city and is_working and version = 1
                          and closes_at = (day + time '17:30') at time zone 'Asia/Shanghai'
                          and day between date '2019-01-01' and date '2022-12-31'
                        """)
                        .param("city", city.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(calendar.workingDaysBetween(LocalDate.of(2018, 12, 31), LocalDate.of(2022, 12, 31)));
    }

    @Test
    void previewsADecisionWithoutChangingAnything() {
        AmendmentPreview preview = calendars.preview(city, YEAR_2027);

        assertThat(preview.days())
                .extracting(AmendmentPreview.DayChange::date, AmendmentPreview.DayChange::workingAfter)
                .containsExactly(
                        tuple(LocalDate.of(2026, 12, 27), true),
                        tuple(NEW_YEAR, false),
                        tuple(NEW_YEAR.plusDays(1), false));
        assertThat(calendars.of(city).loaded(NEW_YEAR)).isFalse();
        assertThat(calendars.versions(city)).isEmpty();
    }

    @Test
    void adoptsADecisionAsTheNextVersionAndKeepsTheOldOne() {
        CalendarEvent.VersionAdopted adopted = calendars.adopt(city, YEAR_2027, null, "2027 年安排", official);

        assertThat(adopted.version()).isEqualTo(2);
        assertThat(adopted.changedDays()).containsExactly(LocalDate.of(2026, 12, 27), NEW_YEAR);
        assertThat(calendars.of(city).version()).isEqualTo(2);
        assertThat(calendars.of(city).isWorkingDay(NEW_YEAR)).isFalse();
        assertThat(calendars.of(city).loaded(NEW_YEAR)).isTrue();
        assertThat(calendars.of(city).isWorkingDay(LocalDate.of(2026, 2, 28))).isTrue();
        assertThat(calendars.version(city, 1).isWorkingDay(NEW_YEAR)).isTrue();
        assertThat(calendars.versions(city))
                .extracting(CalendarVersion::version, CalendarVersion::reason)
                .first()
                .isEqualTo(tuple(2, "2027 年安排"));
        assertThat(database.sql("""
                        select is_working
                        from calendar.published_working_day
                        where jurisdiction_id = :city and version = 2 and day = date '2027-01-01'
                        """)
                        .param("city", city.value())
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void setsOfficeHoursOfItsOwn() {
        OfficeHours summer = new OfficeHours(List.of(
                new OfficeHours.Session(LocalTime.of(8, 0), LocalTime.of(12, 0)),
                new OfficeHours.Session(LocalTime.of(15, 0), LocalTime.of(18, 0))));
        calendars.adopt(city, new Amendment.Hours(summer), null, "夏令时", official);
        calendars.adopt(city, YEAR_2027, null, "2027 年安排", official);

        assertThat(calendars.of(city).hours()).isEqualTo(summer);
        assertThat(calendars.version(city, 1).hours()).isEqualTo(OfficeHours.USUAL);
    }

    @Test
    void hasOpenDeadlinesRecomputedWhenADecisionMovesThem() {
        Instant received = Instant.parse("2026-12-30T02:00:00Z");
        Deadline before = calendars.of(city).deadline(received, new Allowance.WorkingDays(2), List.of());
        keeper.keep(city, before);
        assertThat(before.provisional()).isTrue();

        Instant monday = Instant.parse("2027-01-04T09:30:00Z");
        assertThat(calendars.preview(city, YEAR_2027).deadlines())
                .isEqualTo(
                        new AffectedDeadlines(1, List.of(new AffectedDeadlines.Move("test:1", before.due(), monday))));
        assertThat(keeper.kept(city)).isEqualTo(before);

        assertThat(calendars.adopt(city, YEAR_2027, null, "2027 年安排", official).deadlinesMoved())
                .isEqualTo(1);
        assertThat(keeper.kept(city))
                .isEqualTo(new Deadline(received, new Allowance.WorkingDays(2), 2, List.of(), monday, false));
    }

    @Test
    void tellsTheLedgerOfEachVersion() {
        calendars.adopt(city, YEAR_2027, null, "2027 年安排", official);
        assertThat(owner.sql("select count(*) from ledger.entry where jurisdiction_id = :city")
                        .param("city", city.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void refusesWhatChangesNothing() {
        calendars.adopt(city, YEAR_2027, null, "2027 年安排", official);
        assertRefused(YEAR_2027, CalendarRefusal.NOTHING_CHANGES, null);
        assertRefused(new Amendment.Hours(OfficeHours.USUAL), CalendarRefusal.NOTHING_CHANGES, null);
    }

    @Test
    void refusesAnAmendmentOfAVersionThatIsNotInForceAnyMore() {
        calendars.adopt(city, YEAR_2027, 1, "2027 年安排", official);
        Amendment again = decision(2027, new SpecialDay(NEW_YEAR, "元旦", true));
        assertThatThrownBy(() -> calendars.adopt(city, again, 1, "更正", official))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(CalendarRefusal.OUTDATED));
        assertThat(calendars.adopt(city, again, 2, "更正", official).version()).isEqualTo(3);
        assertThat(calendars.of(city).isWorkingDay(LocalDate.of(2026, 12, 27))).isFalse();
    }

    @Test
    void refusesDecisionsThatCannotBe() {
        SpecialDay day = new SpecialDay(NEW_YEAR, "元旦", true);
        assertRefused(decision(2027, day, day), CalendarRefusal.DAY_NAMED_TWICE, "/days/1/date");
        assertRefused(decision(2029, day), CalendarRefusal.DAY_OUT_OF_YEAR, "/days/0/date");
        assertRefused(decision(1999, day), CalendarRefusal.YEAR_OUT_OF_RANGE, "/year");
    }

    @Test
    void forgetsAVersionThatWasRolledBack() {
        transaction.executeWithoutResult(status -> {
            calendars.adopt(city, YEAR_2027, null, "2027 年安排", official);
            assertThat(calendars.of(city).version()).isEqualTo(2);
            status.setRollbackOnly();
        });
        assertThat(calendars.of(city).version()).isEqualTo(1);

        OfficeHours mornings =
                new OfficeHours(List.of(new OfficeHours.Session(LocalTime.of(9, 0), LocalTime.of(12, 0))));
        calendars.adopt(city, new Amendment.Hours(mornings), null, "半日", official);
        assertThat(calendars.of(city).version()).isEqualTo(2);
        assertThat(calendars.of(city).hours()).isEqualTo(mornings);
        assertThat(calendars.of(city).loaded(NEW_YEAR)).isFalse();
    }

    @Test
    void noticesAVersionThatAnotherNodeAdopted() {
        begin();
        assertThat(calendars.of(city).version()).isEqualTo(1);
        database.sql("""
                        insert into calendar.version (jurisdiction_id, version, id, adopted_at, reason)
                        values (:city, 2, gen_random_uuid(), now(), 'elsewhere')
                        """).param("city", city.value()).update();
        assertThat(calendars.of(city).version()).isEqualTo(2);
    }

    @Test
    void knowsNoOtherVersions() {
        assertThatThrownBy(() -> calendars.version(city, 7))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.code()).isEqualTo(CalendarRefusal.NO_SUCH_VERSION));
    }

    private void begin() {
        transaction.executeWithoutResult(
                status -> assertThat(calendars.of(city).version()).isEqualTo(1));
    }

    private void assertRefused(Amendment amendment, CalendarRefusal code, @Nullable String pointer) {
        assertThatThrownBy(() -> calendars.adopt(city, amendment, null, "试", official))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(code);
                    assertThat(refusal.pointer()).isEqualTo(pointer);
                });
    }

    private static Amendment decision(int year, SpecialDay... days) {
        return new Amendment.Year(new YearDecision(year, List.of(), List.of(days)));
    }
}
