package bihuan.organisation.persistence;

import bihuan.kernel.JurisdictionId;
import bihuan.kernel.PersonId;
import bihuan.kernel.UnitId;
import bihuan.organisation.OrganisationEvent.MemberJoined;
import bihuan.organisation.OrganisationEvent.MemberLeft;
import bihuan.organisation.OrganisationEvent.ReportDelivered;
import bihuan.organisation.OrganisationEvent.ReportExpected;
import bihuan.organisation.OrganisationEvent.TaskForceDissolved;
import bihuan.organisation.OrganisationEvent.TaskForceSetUp;
import bihuan.organisation.TaskForceId;
import bihuan.organisation.TaskForceKind;
import bihuan.organisation.TaskForceView;
import bihuan.organisation.TaskForceView.Member;
import bihuan.organisation.TaskForceView.Report;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Task forces, their members and reports in PostgreSQL; there are few, so they are read together. */
@Repository
public class TaskForceStore {
    private static final String LOCK = """
            SELECT id
            FROM organisation.task_force
            WHERE jurisdiction_id = :jurisdiction
            ORDER BY id
            FOR UPDATE
            """;
    private static final String LIST = """
            SELECT id, name, kind, parent_id, lead_unit_id, duties, active_from, active_until
            FROM organisation.task_force
            WHERE jurisdiction_id = :jurisdiction
            ORDER BY id
            """;
    private static final String MEMBERS = """
            SELECT m.task_force_id, m.person_id, p.name, m.duty, m.member_from, m.member_until
            FROM organisation.task_force_member m
            JOIN organisation.person p ON p.jurisdiction_id = m.jurisdiction_id AND p.id = m.person_id
            WHERE m.jurisdiction_id = :jurisdiction
            ORDER BY m.task_force_id, m.member_from, m.person_id
            """;
    private static final String REPORTS = """
            SELECT task_force_id, due, delivered
            FROM organisation.task_force_report
            WHERE jurisdiction_id = :jurisdiction
            ORDER BY task_force_id, due
            """;
    private static final String SET_UP = """
            INSERT INTO organisation.task_force
              (jurisdiction_id, id, name, kind, parent_id, lead_unit_id, duties, active_from)
            VALUES (:jurisdiction, :id, :name, :kind, :parent, :lead, :duties, :from)
            """;
    private static final String JOIN = """
            INSERT INTO organisation.task_force_member (jurisdiction_id, task_force_id, person_id, duty, member_from)
            VALUES (:jurisdiction, :id, :person, :duty, :from)
            ON CONFLICT DO NOTHING
            """;
    private static final String LEAVE = """
            UPDATE organisation.task_force_member
            SET member_until = :until
            WHERE jurisdiction_id = :jurisdiction
              AND task_force_id = :id
              AND person_id = :person
              AND member_until IS NULL
            """;
    private static final String EXPECT = """
            INSERT INTO organisation.task_force_report (jurisdiction_id, task_force_id, due)
            VALUES (:jurisdiction, :id, :due)
            """;
    private static final String DELIVER = """
            UPDATE organisation.task_force_report
            SET delivered = :delivered
            WHERE jurisdiction_id = :jurisdiction
              AND task_force_id = :id
              AND due = :due
            """;
    private static final String DISSOLVE = """
            UPDATE organisation.task_force
            SET active_until = :until
            WHERE jurisdiction_id = :jurisdiction
              AND id = :id
            """;

    private final JdbcClient jdbc;

    TaskForceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** As {@link #list}; nobody else changes them until the transaction ends. */
    public List<TaskForceView> lock(JurisdictionId jurisdiction) {
        jdbc.sql(LOCK)
                .param("jurisdiction", jurisdiction.value())
                .query(UUID.class)
                .list();
        return list(jurisdiction);
    }

    /** In the order in which they were set up, also those that ended. */
    public List<TaskForceView> list(JurisdictionId jurisdiction) {
        Map<UUID, List<Member>> members = new HashMap<>();
        jdbc.sql(MEMBERS).param("jurisdiction", jurisdiction.value()).query(row -> {
            members.computeIfAbsent(row.getObject("task_force_id", UUID.class), id -> new ArrayList<>())
                    .add(member(row));
        });
        Map<UUID, List<Report>> reports = new HashMap<>();
        jdbc.sql(REPORTS).param("jurisdiction", jurisdiction.value()).query(row -> {
            reports.computeIfAbsent(row.getObject("task_force_id", UUID.class), id -> new ArrayList<>())
                    .add(report(row));
        });
        return jdbc.sql(LIST)
                .param("jurisdiction", jurisdiction.value())
                .query((row, number) -> taskForce(row, members, reports))
                .list();
    }

    public void apply(TaskForceSetUp event) {
        TaskForceId parent = event.entry().parent();
        jdbc.sql(SET_UP)
                .param("jurisdiction", event.jurisdiction().value())
                .param("id", event.taskForce().value())
                .param("name", event.entry().name())
                .param("kind", event.entry().kind().name())
                .param("parent", parent == null ? null : parent.value())
                .param("lead", event.entry().lead().value())
                .param("duties", event.entry().duties())
                .param("from", event.from())
                .update();
    }

    /** {@code false} if he joined on that day before. */
    public boolean apply(MemberJoined event) {
        int joined = jdbc.sql(JOIN)
                .param("jurisdiction", event.jurisdiction().value())
                .param("id", event.taskForce().value())
                .param("person", event.person().value())
                .param("duty", event.duty())
                .param("from", event.from())
                .update();
        return joined == 1;
    }

    public void apply(MemberLeft event) {
        jdbc.sql(LEAVE)
                .param("jurisdiction", event.jurisdiction().value())
                .param("id", event.taskForce().value())
                .param("person", event.person().value())
                .param("until", event.until())
                .update();
    }

    public void apply(ReportExpected event) {
        jdbc.sql(EXPECT)
                .param("jurisdiction", event.jurisdiction().value())
                .param("id", event.taskForce().value())
                .param("due", event.due())
                .update();
    }

    public void apply(ReportDelivered event) {
        jdbc.sql(DELIVER)
                .param("jurisdiction", event.jurisdiction().value())
                .param("id", event.taskForce().value())
                .param("due", event.due())
                .param("delivered", event.delivered())
                .update();
    }

    public void apply(TaskForceDissolved event) {
        jdbc.sql(DISSOLVE)
                .param("jurisdiction", event.jurisdiction().value())
                .param("id", event.taskForce().value())
                .param("until", event.until())
                .update();
    }

    private static TaskForceView taskForce(
            ResultSet row, Map<UUID, List<Member>> members, Map<UUID, List<Report>> reports) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID parent = row.getObject("parent_id", UUID.class);
        return new TaskForceView(
                new TaskForceId(id),
                row.getString("name"),
                TaskForceKind.valueOf(row.getString("kind")),
                parent == null ? null : new TaskForceId(parent),
                new UnitId(row.getObject("lead_unit_id", UUID.class)),
                row.getString("duties"),
                row.getObject("active_from", LocalDate.class),
                row.getObject("active_until", LocalDate.class),
                members.getOrDefault(id, List.of()),
                reports.getOrDefault(id, List.of()));
    }

    private static Member member(ResultSet row) throws SQLException {
        return new Member(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("name"),
                row.getString("duty"),
                row.getObject("member_from", LocalDate.class),
                row.getObject("member_until", LocalDate.class));
    }

    private static Report report(ResultSet row) throws SQLException {
        return new Report(row.getObject("due", LocalDate.class), row.getObject("delivered", LocalDate.class));
    }
}
