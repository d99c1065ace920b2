package bihuan.organisation;

import bihuan.kernel.Actor;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.PersonId;
import java.time.LocalDate;
import java.util.List;

/** Leading group, its office, the task force and its sub-forces: members, duties, reporting dates (I1, A1). */
public interface TaskForces {

    List<TaskForceView> list(JurisdictionId jurisdiction);

    TaskForceId setUp(JurisdictionId jurisdiction, TaskForceEntry entry, LocalDate from, Actor by);

    void join(
            JurisdictionId jurisdiction, TaskForceId taskForce, PersonId person, String duty, LocalDate from, Actor by);

    void leave(JurisdictionId jurisdiction, TaskForceId taskForce, PersonId person, LocalDate until, Actor by);

    /** Adds a date on which the task force must report. */
    void expectReport(JurisdictionId jurisdiction, TaskForceId taskForce, LocalDate due, Actor by);

    /** Records that the report of that date has been delivered today. */
    void deliverReport(JurisdictionId jurisdiction, TaskForceId taskForce, LocalDate due, Actor by);

    /** Ends the task force; it must have no sub-forces that go on. */
    void dissolve(JurisdictionId jurisdiction, TaskForceId taskForce, LocalDate until, Actor by);
}
