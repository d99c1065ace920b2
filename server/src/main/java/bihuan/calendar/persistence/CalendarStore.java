package bihuan.calendar.persistence;

import bihuan.calendar.CalendarEvent.VersionAdopted;
import bihuan.calendar.CalendarVersion;
import bihuan.calendar.OfficeHours;
import bihuan.calendar.SpecialDay;
import bihuan.calendar.WorkCalendar;
import bihuan.calendar.YearDecision;
import bihuan.calendar.domain.Contents;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Uuids;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Versions of calendars: each stores only the decisions and office hours that it changed. */
@Repository
public class CalendarStore {
    private static final LocalDate FIRST_DAY = LocalDate.of(2006, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2035, 12, 31);

    private static final String HEAD = """
            select version, id
            from calendar.version
            where jurisdiction_id = :jurisdiction
            order by version desc
            limit 1
            """;

    private static final String LOCK = """
            select version
            from calendar.version
            where jurisdiction_id = :jurisdiction
              and version = 1
            for update
            """;

    private static final String VERSIONS = """
            select version, adopted_at, adopted_by, reason
            from calendar.version
            where jurisdiction_id = :jurisdiction
            order by version desc
            """;

    private static final String EXISTS = """
            select count(*)
            from calendar.version
            where jurisdiction_id = :jurisdiction
              and version = :version
            """;

    private static final String SESSIONS = """
            select opens, closes
            from calendar.office_session
            where jurisdiction_id = :jurisdiction
              and version = (
                select max(version)
                from calendar.office_session
                where jurisdiction_id = :jurisdiction
                  and version <= :version)
            order by session
            """;

    private static final String DECISIONS = """
            select distinct on (year) year, papers
            from calendar.decision
            where jurisdiction_id = :jurisdiction
              and version <= :version
            order by year, version desc
            """;

    private static final String SPECIAL_DAYS = """
            select year, day, name, off
            from calendar.special_day
            where jurisdiction_id = :jurisdiction
              and (version, year) in (
                select max(version), year
                from calendar.decision
                where jurisdiction_id = :jurisdiction
                  and version <= :version
                group by year)
            order by year, day
            """;

    private static final String INSERT_VERSION = """
            insert into calendar.version (jurisdiction_id, version, id, adopted_at, adopted_by, reason)
            values (:jurisdiction, :version, :id, :at, :by, :reason)
            on conflict do nothing
            """;

    private static final String INSERT_SESSION = """
            insert into calendar.office_session (jurisdiction_id, version, session, opens, closes)
            values (:jurisdiction, :version, :session, :opens, :closes)
            """;

    private static final String INSERT_DECISION = """
            insert into calendar.decision (jurisdiction_id, version, year, papers)
            values (:jurisdiction, :version, :year, cast(:papers as text[]))
            """;

    private static final String INSERT_SPECIAL_DAYS = """
            insert into calendar.special_day (jurisdiction_id, version, year, day, name, off)
            select :jurisdiction, :version, :year, day, name, off
            from unnest(cast(:days as date[]), cast(:names as text[]), cast(:offs as boolean[])) as special (day, name, off)
            """;

    private static final String REPLACE_WORKING_DAYS = """
            insert into calendar.working_day (jurisdiction_id, day, version, is_working, ordinal, closes_at)
            select :jurisdiction, day, :version, is_working, ordinal, (day + cast(:close as time)) at time zone 'Asia/Shanghai'
            from unnest(cast(:days as date[]), cast(:workings as boolean[]), cast(:ordinals as integer[])) as worked (day, is_working, ordinal)
            on conflict (jurisdiction_id, day) do update
            set version = excluded.version,
                is_working = excluded.is_working,
                ordinal = excluded.ordinal,
                closes_at = excluded.closes_at
            """;

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The version in force; {@code id} tells versions apart that were rolled back and made again. */
    public record Head(int version, UUID id) {}

    /** The version in force, if the jurisdiction has one. */
    public Optional<Head> head(JurisdictionId jurisdiction) {
        return jdbc.sql(HEAD)
                .param("jurisdiction", jurisdiction.value())
                .query((row, n) -> new Head(row.getInt("version"), row.getObject("id", UUID.class)))
                .optional();
    }

    /** Lets only one transaction at a time adopt a version for the jurisdiction. */
    public void lock(JurisdictionId jurisdiction) {
        jdbc.sql(LOCK)
                .param("jurisdiction", jurisdiction.value())
                .query(Integer.class)
                .single();
    }

    /** All versions, the newest first. */
    public List<CalendarVersion> versions(JurisdictionId jurisdiction) {
        return jdbc.sql(VERSIONS)
                .param("jurisdiction", jurisdiction.value())
                .query(CalendarStore::version)
                .list();
    }

    /** What a version consists of, if there is such a version. */
    public Optional<Contents> contents(JurisdictionId jurisdiction, int version) {
        if (of(EXISTS, jurisdiction, version).query(Integer.class).single() == 0) {
            return Optional.empty();
        }
        return Optional.of(new Contents(version, hours(jurisdiction, version), decisions(jurisdiction, version)));
    }

    /**
     * Applies the event.
     *
     * @param before what was in force, {@code null} for the first version
     * @return whether it was saved; {@code false} if another transaction saved this version first
     */
    public boolean save(VersionAdopted event, @Nullable Contents before, Contents after) {
        if (!insertVersion(event)) {
            return false;
        }
        if (before == null || !before.hours().equals(after.hours())) {
            insertHours(event.jurisdiction(), after);
        }
        after.decisions().stream()
                .filter(decision -> before == null || !before.decisions().contains(decision))
                .forEach(decision -> insertDecision(event.jurisdiction(), after.version(), decision));
        replaceWorkingDays(event.jurisdiction(), after.calendar());
        return true;
    }

    private OfficeHours hours(JurisdictionId jurisdiction, int version) {
        return new OfficeHours(of(SESSIONS, jurisdiction, version)
                .query((row, n) -> new OfficeHours.Session(
                        row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)))
                .list());
    }

    private List<YearDecision> decisions(JurisdictionId jurisdiction, int version) {
        Map<Integer, List<SpecialDay>> days = of(SPECIAL_DAYS, jurisdiction, version)
                .query((row, n) -> Map.entry(row.getInt("year"), specialDay(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return of(DECISIONS, jurisdiction, version)
                .query((row, n) -> new YearDecision(
                        row.getInt("year"),
                        List.of((String[]) row.getArray("papers").getArray()),
                        days.getOrDefault(row.getInt("year"), List.of())))
                .list();
    }

    private boolean insertVersion(VersionAdopted event) {
        AccountId by = event.by().account();
        return of(INSERT_VERSION, event.jurisdiction(), event.version())
                        .param("id", Uuids.next())
                        .param("at", event.at().atOffset(ZoneOffset.UTC))
                        .param("by", by == null ? null : by.value())
                        .param("reason", event.reason())
                        .update()
                == 1;
    }

    private void insertHours(JurisdictionId jurisdiction, Contents contents) {
        List<OfficeHours.Session> sessions = contents.hours().sessions();
        for (int i = 0; i < sessions.size(); i++) {
            of(INSERT_SESSION, jurisdiction, contents.version())
                    .param("session", i)
                    .param("opens", sessions.get(i).opens())
                    .param("closes", sessions.get(i).closes())
                    .update();
        }
    }

    private void insertDecision(JurisdictionId jurisdiction, int version, YearDecision decision) {
        of(INSERT_DECISION, jurisdiction, version)
                .param("year", decision.year())
                .param("papers", decision.papers().toArray(String[]::new))
                .update();
        List<SpecialDay> days = decision.days();
        of(INSERT_SPECIAL_DAYS, jurisdiction, version)
                .param("year", decision.year())
                .param("days", days.stream().map(day -> day.date().toString()).toArray(String[]::new))
                .param("names", days.stream().map(SpecialDay::name).toArray(String[]::new))
                .param("offs", days.stream().map(SpecialDay::off).toArray(Boolean[]::new))
                .update();
    }

    private void replaceWorkingDays(JurisdictionId jurisdiction, WorkCalendar calendar) {
        List<LocalDate> days = FIRST_DAY.datesUntil(LAST_DAY.plusDays(1)).toList();
        of(REPLACE_WORKING_DAYS, jurisdiction, calendar.version())
                .param("close", calendar.hours().close())
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .param("workings", days.stream().map(calendar::isWorkingDay).toArray(Boolean[]::new))
                .param(
                        "ordinals",
                        days.stream()
                                .map(day -> Math.toIntExact(calendar.ordinal(day)))
                                .toArray(Integer[]::new))
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, JurisdictionId jurisdiction, int version) {
        return jdbc.sql(sql).param("jurisdiction", jurisdiction.value()).param("version", version);
    }

    private static SpecialDay specialDay(ResultSet row) throws SQLException {
        return new SpecialDay(row.getObject("day", LocalDate.class), row.getString("name"), row.getBoolean("off"));
    }

    private static CalendarVersion version(ResultSet row, int number) throws SQLException {
        UUID by = row.getObject("adopted_by", UUID.class);
        return new CalendarVersion(
                row.getInt("version"),
                row.getObject("adopted_at", OffsetDateTime.class).toInstant(),
                by == null ? null : new AccountId(by),
                row.getString("reason"));
    }
}
