package bihuan.organisation;

import bihuan.kernel.PersonId;
import bihuan.kernel.UnitId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task force with its members and reporting dates (I1).
 *
 * @param until the first day on which it no longer exists, {@code null} while it does
 */
public record TaskForceView(
        TaskForceId id,
        String name,
        TaskForceKind kind,
        @Nullable TaskForceId parent,
        UnitId lead,
        String duties,
        LocalDate from,
        @Nullable LocalDate until,
        List<Member> members,
        List<Report> reports) {

    public TaskForceView {
        members = List.copyOf(members);
        reports = List.copyOf(reports);
    }

    /** A member and what he does there, e.g. 组长. */
    public record Member(
            PersonId person,
            String name,
            String duty,
            LocalDate from,
            @Nullable LocalDate until) {}

    /** A report that is due; {@code delivered} is {@code null} while it is owed. */
    public record Report(LocalDate due, @Nullable LocalDate delivered) {}
}
