package bihuan.organisation;

import bihuan.kernel.Actor;
import bihuan.kernel.AreaId;
import bihuan.kernel.DomainEvent;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.PersonId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What happened to the organisation, in the order of a unit's, a person's and a task force's life. */
public sealed interface OrganisationEvent extends DomainEvent {

    /** A new area. */
    record AreaAdded(
            JurisdictionId jurisdiction,
            AreaId area,
            AreaEntry entry,
            @Nullable AreaId parent,
            Actor by,
            Instant at) implements OrganisationEvent {
        @Override
        public String subject() {
            return "area:" + area.value();
        }
    }

    /** An area has another name. */
    record AreaChanged(
            JurisdictionId jurisdiction,
            AreaId area,
            String name,
            @Nullable String nameEn,
            Actor by,
            Instant at) implements OrganisationEvent {
        @Override
        public String subject() {
            return "area:" + area.value();
        }
    }

    /** A new unit. */
    record UnitAdded(
            JurisdictionId jurisdiction,
            UnitId unit,
            UnitEntry entry,
            AreaId area,
            @Nullable UnitId parent,
            LocalDate from,
            Actor by,
            Instant at)
            implements OrganisationEvent {
        @Override
        public String subject() {
            return "unit:" + unit.value();
        }
    }

    /** A unit has other names or another area. */
    record UnitChanged(JurisdictionId jurisdiction, UnitId unit, UnitChange now, int version, Actor by, Instant at)
            implements OrganisationEvent {
        @Override
        public String subject() {
            return "unit:" + unit.value();
        }
    }

    /** A unit and all below it came under another parent. */
    record UnitMoved(
            JurisdictionId jurisdiction,
            UnitId unit,
            @Nullable UnitId parentBefore,
            @Nullable UnitId parent,
            int version,
            Actor by,
            Instant at)
            implements OrganisationEvent {
        @Override
        public String subject() {
            return "unit:" + unit.value();
        }
    }

    /** A unit ended. */
    record UnitClosed(JurisdictionId jurisdiction, UnitId unit, LocalDate until, int version, Actor by, Instant at)
            implements OrganisationEvent {
        @Override
        public String subject() {
            return "unit:" + unit.value();
        }
    }

    /** A new post. */
    record PostAdded(
            JurisdictionId jurisdiction, PostId post, UnitId unit, String title, String duties, Actor by, Instant at)
            implements OrganisationEvent {
        @Override
        public String subject() {
            return "post:" + post.value();
        }
    }

    /** Somebody came into the register; his name is not part of the event. */
    record PersonAdded(JurisdictionId jurisdiction, PersonId person, Actor by, Instant at)
            implements OrganisationEvent {
        @Override
        public String subject() {
            return "person:" + person.value();
        }
    }

    /** Somebody took up a post. */
    record PersonAppointed(
            JurisdictionId jurisdiction, PersonId person, PostId post, LocalDate from, Actor by, Instant at)
            implements OrganisationEvent {
        @Override
        public String subject() {
            return "person:" + person.value();
        }
    }

    /** Somebody gave up a post. */
    record PersonRelieved(
            JurisdictionId jurisdiction, PersonId person, PostId post, LocalDate until, Actor by, Instant at)
            implements OrganisationEvent {
        @Override
        public String subject() {
            return "person:" + person.value();
        }
    }

    /** A leading group, office or task force was set up. */
    record TaskForceSetUp(
            JurisdictionId jurisdiction,
            TaskForceId taskForce,
            TaskForceEntry entry,
            LocalDate from,
            Actor by,
            Instant at)
            implements OrganisationEvent {
        @Override
        public String subject() {
            return "task-force:" + taskForce.value();
        }
    }

    /** Somebody joined a task force. */
    record MemberJoined(
            JurisdictionId jurisdiction,
            TaskForceId taskForce,
            PersonId person,
            String duty,
            LocalDate from,
            Actor by,
            Instant at)
            implements OrganisationEvent {
        @Override
        public String subject() {
            return "task-force:" + taskForce.value();
        }
    }

    /** Somebody left a task force. */
    record MemberLeft(
            JurisdictionId jurisdiction, TaskForceId taskForce, PersonId person, LocalDate until, Actor by, Instant at)
            implements OrganisationEvent {
        @Override
        public String subject() {
            return "task-force:" + taskForce.value();
        }
    }

    /** A task force has to report on a date. */
    record ReportExpected(JurisdictionId jurisdiction, TaskForceId taskForce, LocalDate due, Actor by, Instant at)
            implements OrganisationEvent {
        @Override
        public String subject() {
            return "task-force:" + taskForce.value();
        }
    }

    /** A task force reported. */
    record ReportDelivered(
            JurisdictionId jurisdiction,
            TaskForceId taskForce,
            LocalDate due,
            LocalDate delivered,
            Actor by,
            Instant at)
            implements OrganisationEvent {
        @Override
        public String subject() {
            return "task-force:" + taskForce.value();
        }
    }

    /** A task force ended. */
    record TaskForceDissolved(JurisdictionId jurisdiction, TaskForceId taskForce, LocalDate until, Actor by, Instant at)
            implements OrganisationEvent {
        @Override
        public String subject() {
            return "task-force:" + taskForce.value();
        }
    }
}
