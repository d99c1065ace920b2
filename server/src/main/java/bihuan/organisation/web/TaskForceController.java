package bihuan.organisation.web;

import bihuan.kernel.Caller;
import bihuan.kernel.Needs;
import bihuan.kernel.Permission;
import bihuan.kernel.PersonId;
import bihuan.kernel.Refusal;
import bihuan.kernel.UnitId;
import bihuan.organisation.OrganisationRefusal;
import bihuan.organisation.TaskForceEntry;
import bihuan.organisation.TaskForceId;
import bihuan.organisation.TaskForceKind;
import bihuan.organisation.TaskForceView;
import bihuan.organisation.TaskForces;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Leading group, office, task force and sub-forces over HTTP (I1). */
@RestController
class TaskForceController {
    private final TaskForces taskForces;

    TaskForceController(TaskForces taskForces) {
        this.taskForces = taskForces;
    }

    /** A task force to be set up. */
    record NewTaskForce(
            @NotNull @Size(max = 100) String name,
            @NotNull TaskForceKind kind,
            @Nullable TaskForceId parent,
            @NotNull UnitId lead,
            @NotNull @Size(max = 2000) String duties,
            @NotNull LocalDate from) {}

    /** Somebody joins. */
    record NewMember(
            @NotNull PersonId person,
            @NotNull @Size(max = 200) String duty,
            @NotNull LocalDate from) {}

    /** The first day after the end. */
    record End(@NotNull LocalDate until) {}

    /** A date on which a report is due. */
    record NewReport(@NotNull LocalDate due) {}

    @GetMapping("/api/task-forces")
    @Needs(Permission.ORGANISATION_READ)
    List<TaskForceView> list(Caller caller) {
        return taskForces.list(caller.jurisdiction());
    }

    @PostMapping("/api/task-forces")
    @Needs(Permission.ORGANISATION_EDIT)
    ResponseEntity<TaskForceView> setUp(Caller caller, @Valid @RequestBody NewTaskForce body) {
        TaskForceEntry entry = new TaskForceEntry(body.name(), body.kind(), body.parent(), body.lead(), body.duties());
        TaskForceId id = taskForces.setUp(caller.jurisdiction(), entry, body.from(), caller.actor());
        return ResponseEntity.created(URI.create("/api/task-forces")).body(view(caller, id));
    }

    @PostMapping("/api/task-forces/{id}/members")
    @Needs(Permission.ORGANISATION_EDIT)
    TaskForceView join(Caller caller, @PathVariable UUID id, @Valid @RequestBody NewMember member) {
        TaskForceId taskForce = new TaskForceId(id);
        taskForces.join(
                caller.jurisdiction(), taskForce, member.person(), member.duty(), member.from(), caller.actor());
        return view(caller, taskForce);
    }

    @PutMapping("/api/task-forces/{id}/members/{person}/end")
    @Needs(Permission.ORGANISATION_EDIT)
    TaskForceView leave(Caller caller, @PathVariable UUID id, @PathVariable UUID person, @Valid @RequestBody End end) {
        TaskForceId taskForce = new TaskForceId(id);
        taskForces.leave(caller.jurisdiction(), taskForce, new PersonId(person), end.until(), caller.actor());
        return view(caller, taskForce);
    }

    @PostMapping("/api/task-forces/{id}/reports")
    @Needs(Permission.ORGANISATION_EDIT)
    TaskForceView expectReport(Caller caller, @PathVariable UUID id, @Valid @RequestBody NewReport report) {
        TaskForceId taskForce = new TaskForceId(id);
        taskForces.expectReport(caller.jurisdiction(), taskForce, report.due(), caller.actor());
        return view(caller, taskForce);
    }

    @PutMapping("/api/task-forces/{id}/reports/{due}/delivery")
    @Needs(Permission.ORGANISATION_EDIT)
    TaskForceView deliverReport(
            Caller caller,
            @PathVariable UUID id,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due) {
        TaskForceId taskForce = new TaskForceId(id);
        taskForces.deliverReport(caller.jurisdiction(), taskForce, due, caller.actor());
        return view(caller, taskForce);
    }

    @PutMapping("/api/task-forces/{id}/dissolution")
    @Needs(Permission.ORGANISATION_EDIT)
    TaskForceView dissolve(Caller caller, @PathVariable UUID id, @Valid @RequestBody End end) {
        TaskForceId taskForce = new TaskForceId(id);
        taskForces.dissolve(caller.jurisdiction(), taskForce, end.until(), caller.actor());
        return view(caller, taskForce);
    }

    private TaskForceView view(Caller caller, TaskForceId id) {
        return taskForces.list(caller.jurisdiction()).stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.of(OrganisationRefusal.NO_SUCH_TASK_FORCE));
    }
}
