package bihuan.assignments.persistence;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.ExtensionLevel;
import bihuan.assignments.domain.Matter;
import bihuan.assignments.domain.Requests;
import bihuan.kernel.AccountId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Rows of what units have asked for. */
final class RequestRow {
    private RequestRow() {}

    /** A row of {@code assignments.extension}; the components are its columns. */
    record Extension(
            JurisdictionId jurisdictionId,
            MatterId matterId,
            AssignmentId assignmentId,
            ExtensionLevel level,
            int workingDays,
            String reason,
            @Nullable AccountId requestedBy,
            Instant requestedAt,
            Requests.State state,
            @Nullable AccountId decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decision) {

        static Extension of(Matter matter, Requests.Extension asked) {
            return new Extension(
                    matter.origin().jurisdiction(),
                    matter.origin().id(),
                    asked.assignment(),
                    asked.level(),
                    asked.workingDays(),
                    asked.reason(),
                    asked.requestedBy(),
                    asked.requestedAt(),
                    asked.state(),
                    asked.decidedBy(),
                    asked.decidedAt(),
                    asked.decision());
        }

        Requests.Extension extension() {
            return new Requests.Extension(
                    assignmentId,
                    level,
                    workingDays,
                    reason,
                    requestedBy,
                    requestedAt,
                    state,
                    decidedBy,
                    decidedAt,
                    decision);
        }
    }

    /** A row of {@code assignments.pledge}; the components are its columns. */
    record Pledge(
            JurisdictionId jurisdictionId,
            MatterId matterId,
            int no,
            AssignmentId assignmentId,
            LocalDate until,
            int feedbackEveryWorkingDays,
            String reason,
            @Nullable AccountId requestedBy,
            Instant requestedAt,
            Requests.State state,
            @Nullable AccountId decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decision) {

        static Pledge of(Matter matter, Requests.Pledging asked) {
            return new Pledge(
                    matter.origin().jurisdiction(),
                    matter.origin().id(),
                    asked.no(),
                    asked.assignment(),
                    asked.until(),
                    asked.feedbackEveryWorkingDays(),
                    asked.reason(),
                    asked.requestedBy(),
                    asked.requestedAt(),
                    asked.state(),
                    asked.decidedBy(),
                    asked.decidedAt(),
                    asked.decision());
        }

        Requests.Pledging pledge() {
            return new Requests.Pledging(
                    no,
                    assignmentId,
                    until,
                    feedbackEveryWorkingDays,
                    reason,
                    requestedBy,
                    requestedAt,
                    state,
                    decidedBy,
                    decidedAt,
                    decision);
        }
    }
}
