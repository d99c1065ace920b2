package bihuan.assignments.domain;

import bihuan.assignments.AssignmentId;
import bihuan.assignments.ExtensionLevel;
import bihuan.kernel.AccountId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What units have asked for: extensions and pledges, with what became of it. */
public record Requests(List<Extension> extensions, List<Pledging> pledges) {
    static final Requests NONE = new Requests(List.of(), List.of());

    public Requests {
        extensions = List.copyOf(extensions);
        pledges = List.copyOf(pledges);
    }

    /** What became of a request. */
    public enum State {
        PENDING,
        GRANTED,
        DENIED,
        /** The answer or the end of the matter came before the decision. */
        LAPSED
    }

    /** One request for more time. */
    public record Extension(
            AssignmentId assignment,
            ExtensionLevel level,
            int workingDays,
            String reason,
            @Nullable AccountId requestedBy,
            Instant requestedAt,
            State state,
            @Nullable AccountId decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decision) {
        Extension decided(State how, @Nullable AccountId by, Instant at, @Nullable String why) {
            return new Extension(assignment, level, workingDays, reason, requestedBy, requestedAt, how, by, at, why);
        }
    }

    /** One request to pledge a date. */
    public record Pledging(
            int no,
            AssignmentId assignment,
            LocalDate until,
            int feedbackEveryWorkingDays,
            String reason,
            @Nullable AccountId requestedBy,
            Instant requestedAt,
            State state,
            @Nullable AccountId decidedBy,
            @Nullable Instant decidedAt,
            @Nullable String decision) {
        Pledging decided(State how, @Nullable AccountId by, Instant at, @Nullable String why) {
            return new Pledging(
                    no,
                    assignment,
                    until,
                    feedbackEveryWorkingDays,
                    reason,
                    requestedBy,
                    requestedAt,
                    how,
                    by,
                    at,
                    why);
        }
    }

    public Optional<Extension> extension(AssignmentId assignment, ExtensionLevel level) {
        return extensions.stream()
                .filter(asked -> asked.assignment().equals(assignment) && asked.level() == level)
                .findFirst();
    }

    public Optional<Pledging> pendingPledge() {
        return pledges.stream().filter(asked -> asked.state() == State.PENDING).findFirst();
    }

    /** The pledge that was granted last. */
    public Optional<Pledging> granted() {
        return pledges.reversed().stream()
                .filter(asked -> asked.state() == State.GRANTED)
                .findFirst();
    }

    Requests with(Extension extension) {
        List<Extension> more = new ArrayList<>(extensions);
        more.add(extension);
        return new Requests(more, pledges);
    }

    Requests with(Pledging pledge) {
        List<Pledging> more = new ArrayList<>(pledges);
        more.add(pledge);
        return new Requests(extensions, more);
    }

    Requests replace(Extension extension) {
        return new Requests(
                extensions.stream()
                        .map(old -> old.assignment().equals(extension.assignment()) && old.level() == extension.level()
                                ? extension
                                : old)
                        .toList(),
                pledges);
    }

    Requests replace(Pledging pledge) {
        return new Requests(
                extensions,
                pledges.stream()
                        .map(old -> old.no() == pledge.no() ? pledge : old)
                        .toList());
    }

    /** Pending requests of these assignments come to nothing. */
    Requests lapsed(Predicate<AssignmentId> of, Instant at) {
        return new Requests(
                extensions.stream()
                        .map(asked -> asked.state() == State.PENDING && of.test(asked.assignment())
                                ? asked.decided(State.LAPSED, null, at, null)
                                : asked)
                        .toList(),
                pledges.stream()
                        .map(asked -> asked.state() == State.PENDING && of.test(asked.assignment())
                                ? asked.decided(State.LAPSED, null, at, null)
                                : asked)
                        .toList());
    }
}
