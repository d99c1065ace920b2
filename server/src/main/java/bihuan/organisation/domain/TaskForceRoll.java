package bihuan.organisation.domain;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Moment;
import bihuan.kernel.PersonId;
import bihuan.kernel.Refusal;
import bihuan.organisation.OrganisationEvent.MemberJoined;
import bihuan.organisation.OrganisationEvent.MemberLeft;
import bihuan.organisation.OrganisationEvent.ReportDelivered;
import bihuan.organisation.OrganisationEvent.ReportExpected;
import bihuan.organisation.OrganisationEvent.TaskForceDissolved;
import bihuan.organisation.OrganisationEvent.TaskForceSetUp;
import bihuan.organisation.OrganisationRefusal;
import bihuan.organisation.TaskForceEntry;
import bihuan.organisation.TaskForceId;
import bihuan.organisation.TaskForceView;
import bihuan.organisation.TaskForceView.Member;
import bihuan.organisation.TaskForceView.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Decides one change of the task forces of a jurisdiction: each method allows it with an event or refuses it. */
public record TaskForceRoll(List<TaskForceView> all, JurisdictionId jurisdiction, Actor by, Instant at) {

    public TaskForceSetUp setUp(TaskForceEntry entry, LocalDate from) {
        TaskForceId parent = entry.parent();
        if (parent != null && all.stream().noneMatch(force -> force.id().equals(parent) && force.until() == null)) {
            throw Refusal.of(OrganisationRefusal.UNKNOWN_REFERENCE).at("/parent");
        }
        String duties = Words.optional(entry.duties(), 2000, "/duties");
        TaskForceEntry clean = new TaskForceEntry(
                Words.required(entry.name(), 100, "/name"),
                entry.kind(),
                parent,
                entry.lead(),
                duties == null ? "" : duties);
        return new TaskForceSetUp(jurisdiction, TaskForceId.next(), clean, Days.checked(from, "/from"), by, at);
    }

    public MemberJoined join(TaskForceId id, PersonId person, String duty, LocalDate from) {
        TaskForceView force = active(id);
        if (force.members().stream().anyMatch(member -> stays(member, person))) {
            throw Refusal.of(OrganisationRefusal.ALREADY_MEMBER).at("/person");
        }
        return new MemberJoined(
                jurisdiction, id, person, Words.required(duty, 200, "/duty"), Days.checked(from, "/from"), by, at);
    }

    public MemberLeft leave(TaskForceId id, PersonId person, LocalDate until) {
        Member member = active(id).members().stream()
                .filter(candidate -> stays(candidate, person))
                .findFirst()
                .orElseThrow(() -> Refusal.of(OrganisationRefusal.NO_SUCH_MEMBER));
        if (until.isBefore(member.from())) {
            throw Refusal.of(OrganisationRefusal.BAD_DATES).at("/until");
        }
        return new MemberLeft(jurisdiction, id, person, Days.checked(until, "/until"), by, at);
    }

    public ReportExpected expectReport(TaskForceId id, LocalDate due) {
        if (active(id).reports().stream().anyMatch(report -> report.due().equals(due))) {
            throw Refusal.of(OrganisationRefusal.REPORT_ALREADY_EXPECTED).at("/due");
        }
        return new ReportExpected(jurisdiction, id, Days.checked(due, "/due"), by, at);
    }

    public ReportDelivered deliverReport(TaskForceId id, LocalDate due) {
        Report report = active(id).reports().stream()
                .filter(candidate -> candidate.due().equals(due))
                .findFirst()
                .orElseThrow(() -> Refusal.of(OrganisationRefusal.NO_SUCH_REPORT));
        if (report.delivered() != null) {
            throw Refusal.of(OrganisationRefusal.REPORT_ALREADY_DELIVERED);
        }
        return new ReportDelivered(jurisdiction, id, due, LocalDate.ofInstant(at, Moment.ZONE), by, at);
    }

    public TaskForceDissolved dissolve(TaskForceId id, LocalDate until) {
        TaskForceView force = active(id);
        if (until.isBefore(force.from())) {
            throw Refusal.of(OrganisationRefusal.BAD_DATES).at("/until");
        }
        if (all.stream().anyMatch(below -> id.equals(below.parent()) && below.until() == null)) {
            throw Refusal.of(OrganisationRefusal.OPEN_CHILDREN).with("unit", force.name());
        }
        return new TaskForceDissolved(jurisdiction, id, Days.checked(until, "/until"), by, at);
    }

    private TaskForceView active(TaskForceId id) {
        TaskForceView force = all.stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(OrganisationRefusal.NO_SUCH_TASK_FORCE));
        if (force.until() != null) {
            throw Refusal.of(OrganisationRefusal.TASK_FORCE_ENDED).with("name", force.name());
        }
        return force;
    }

    private static boolean stays(Member member, PersonId person) {
        return member.person().equals(person) && member.until() == null;
    }
}
