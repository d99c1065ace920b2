package bihuan.assignments.domain;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.AssignmentEvent.*;
import bihuan.assignments.AssignmentId;
import bihuan.assignments.AssignmentState;
import bihuan.assignments.ClockKind;
import bihuan.assignments.ExtensionLevel;
import bihuan.assignments.Stage;
import bihuan.assignments.Verdict;
import bihuan.calendar.Deadline;
import bihuan.kernel.MatterId;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a matter becomes through an event; the only place where it changes. */
public final class Becoming {
    private final Matter matter;
    private final Terms terms;

    private Becoming(Matter matter, Terms terms) {
        this.matter = matter;
        this.terms = terms;
    }

    /**
     * The matter after the event.
     *
     * @throws IllegalStateException if the event does not follow the matter's version or is no edge of {@link Transitions}
     */
    public static Matter after(Matter matter, AssignmentEvent event, Terms terms) {
        if (event.version() != matter.version() + 1) {
            throw new IllegalStateException("Event " + event.version() + " does not follow " + matter.version());
        }
        Matter next = new Becoming(matter, terms).after(event);
        Transitions.check(matter.stage(), event, next.stage());
        return next.with(next.progress().version(event.version())).booked(event, terms);
    }

    private Matter after(AssignmentEvent event) {
        return switch (event) {
            case MatterOpened opened -> throw new IllegalStateException("Opened twice: " + opened.matter());
            case MatterDispatched e -> dispatched(e);
            case AssignmentSigned e -> signed(e);
            case HandlerNamed e -> change(e.assignment(), part -> part.handledBy(e.handler()));
            case EnterpriseContacted e -> contacted(e);
            case AssignmentAnswered e -> answered(e);
            case ReturnRequested e -> returnRequested(e);
            case ReturnGranted e -> returnGranted(e);
            case ReturnDenied e -> returnDenied(e);
            case ConsultationCalled e -> consultationCalled(e);
            case LeadNamed e -> leadNamed(e);
            case ExtensionRequested e -> extensionRequested(e);
            case ExtensionGranted e -> extensionGranted(e);
            case ExtensionDenied e -> decided(e, e.assignment(), e.level(), Requests.State.DENIED, e.reason());
            case AnswerSubmitted e -> matter;
            case AnswerRefused e -> matter;
            case ClockSuspended e -> suspended(e);
            case ClockResumed e -> resumed(e);
            case PledgeRequested e -> pledgeRequested(e);
            case PledgeDenied e -> pledgeDecided(e, Requests.State.DENIED, e.reason());
            case MatterPledged e -> pledged(e);
            case PledgeReported e -> reported(e);
            case ChaseStepTaken e -> chased(e);
            case VerdictGiven e -> judged(e);
            case VerdictLapsed e -> lapsed(e);
            case MatterDismissed e -> ended(Stage.DISMISSED, null, e.at());
            case MatterFolded e -> ended(Stage.FOLDED, e.into(), e.at());
            case MatterUnfolded e -> unfolded(e);
            case DeadlinesRecomputed e -> recomputed(e);
        };
    }

    private Matter dispatched(MatterDispatched e) {
        Matter next = matter.with(matter.clocks().done(ClockKind.DISPATCH, null, e.at()))
                .with(matter.progress().category(e.category()).to(Stage.AWAITING_SIGNATURE));
        return given(next, e.parts(), e.at());
    }

    private Matter given(Matter to, List<Part> given, Instant at) {
        List<Assignment> parts = new ArrayList<>(to.parts());
        Clocks clocks = to.clocks();
        int cycle = to.progress().redos();
        for (Part part : given) {
            parts.add(Assignment.dispatched(part.id(), part.unit(), part.lead(), at));
            clocks = clocks.start(ClockKind.SIGN, part.id(), part.unit(), cycle, part.signBy(), terms);
            if (part.contactBy() != null) {
                clocks = clocks.start(ClockKind.CONTACT, part.id(), part.unit(), cycle, part.contactBy(), terms);
            }
            clocks = clocks.start(ClockKind.ANSWER, part.id(), part.unit(), cycle, part.answerBy(), terms);
        }
        return to.with(parts).with(clocks);
    }

    private Matter signed(AssignmentSigned e) {
        Matter next = change(e.assignment(), part -> part.signed(e.by().account(), e.at()))
                .with(matter.clocks().done(ClockKind.SIGN, e.assignment(), e.at()));
        boolean lead = matter.part(e.assignment()).lead();
        return lead ? next.with(next.progress().to(Stage.IN_HANDLING)) : next;
    }

    private Matter contacted(EnterpriseContacted e) {
        return change(e.assignment(), part -> part.contacted(e.at()))
                .with(matter.clocks().done(ClockKind.CONTACT, e.assignment(), e.at()));
    }

    private Matter answered(AssignmentAnswered e) {
        Clocks clocks = matter.clocks()
                .done(ClockKind.ANSWER, e.assignment(), e.at())
                .done(ClockKind.REDO, e.assignment(), e.at())
                .overtaken(clock -> clock.belongsTo(e.assignment()), e.at());
        Matter next = change(e.assignment(), part -> part.answered(e.at()))
                .with(clocks)
                .with(matter.requests().lapsed(e.assignment()::equals, e.at()));
        if (e.verdictBy() == null) {
            return next;
        }
        return next.with(clocks.start(
                        ClockKind.VERDICT, null, null, matter.progress().redos(), e.verdictBy(), terms))
                .with(next.progress().to(Stage.AWAITING_VERDICT));
    }

    private Matter returnRequested(ReturnRequested e) {
        boolean lead = matter.part(e.assignment()).lead();
        Clocks clocks = matter.clocks()
                .change(clock -> clock.belongsTo(e.assignment()), MatterClock::quiet)
                .start(
                        ClockKind.RULING,
                        e.assignment(),
                        matter.origin().bureau(),
                        matter.progress().redos(),
                        e.rulingBy(),
                        terms);
        Matter next = change(e.assignment(), Assignment::asksToReturn).with(clocks);
        return lead ? next.with(next.progress().returned().to(Stage.RETURN_REQUESTED)) : next;
    }

    private Matter returnGranted(ReturnGranted e) {
        boolean lead = matter.part(e.assignment()).lead();
        Matter next = matter.with(matter.clocks().done(ClockKind.RULING, e.assignment(), e.at()));
        next = end(next, part -> part.id().equals(e.assignment()), AssignmentState.RETURNED, e.at());
        if (!lead || e.dispatchBy() == null) {
            return next;
        }
        next = end(next, Assignment::active, AssignmentState.RELEASED, e.at());
        return next.with(next.clocks()
                        .start(
                                ClockKind.DISPATCH,
                                null,
                                matter.origin().bureau(),
                                matter.progress().redos(),
                                e.dispatchBy(),
                                terms))
                .with(next.progress().to(Stage.AWAITING_DISPATCH));
    }

    private Matter returnDenied(ReturnDenied e) {
        Assignment part = matter.part(e.assignment());
        Matter next = change(e.assignment(), Assignment::mustKeep)
                .with(matter.clocks().done(ClockKind.RULING, e.assignment(), e.at()));
        for (Moved moved : e.clocks()) {
            next = moved(next, moved, e.at());
        }
        Stage back = part.signedAt() == null ? Stage.AWAITING_SIGNATURE : Stage.IN_HANDLING;
        return part.lead() ? next.with(next.progress().to(back)) : next;
    }

    private Matter consultationCalled(ConsultationCalled e) {
        Clocks clocks = matter.clocks()
                .done(ClockKind.RULING, e.assignment(), e.at())
                .start(
                        ClockKind.RULING,
                        e.assignment(),
                        matter.origin().bureau(),
                        matter.progress().redos(),
                        e.rulingBy(),
                        terms);
        return matter.with(clocks).with(matter.progress().to(Stage.IN_CONSULTATION));
    }

    private Matter leadNamed(LeadNamed e) {
        Matter next = matter.with(matter.clocks()
                .change(
                        clock -> clock.kind() == ClockKind.RULING
                                && clock.belongsTo(matter.theLead().id()),
                        clock -> clock.done(e.at())));
        next = end(next, part -> part.lead() && part.active(), AssignmentState.RETURNED, e.at());
        next = end(next, Assignment::active, AssignmentState.RELEASED, e.at());
        return given(next.with(next.progress().named().to(Stage.AWAITING_SIGNATURE)), e.parts(), e.at());
    }

    private Matter extensionRequested(ExtensionRequested e) {
        return matter.with(matter.requests()
                .with(new Requests.Extension(
                        e.assignment(),
                        e.level(),
                        e.workingDays(),
                        e.reason(),
                        e.by().account(),
                        e.at(),
                        Requests.State.PENDING,
                        null,
                        null,
                        null)));
    }

    private Matter extensionGranted(ExtensionGranted e) {
        Matter next = decided(e, e.assignment(), e.level(), Requests.State.GRANTED, null);
        return next.with(
                next.clocks().change(answering(e.assignment()), clock -> clock.moved(e.answerBy(), e.at(), terms)));
    }

    private Matter decided(
            AssignmentEvent e, AssignmentId id, ExtensionLevel level, Requests.State how, @Nullable String why) {
        return matter.with(matter.requests()
                .replace(matter.requests()
                        .extension(id, level)
                        .orElseThrow()
                        .decided(how, e.by().account(), e.at(), why)));
    }

    private Matter suspended(ClockSuspended e) {
        Progress.Standstill still = new Progress.Standstill(e.at(), e.until(), e.waitsFor());
        return change(e.assignment(), part -> part.to(AssignmentState.SUSPENDED))
                .with(matter.clocks()
                        .change(answering(e.assignment()), clock -> clock.moved(e.answerBy(), e.at(), terms)))
                .with(matter.progress().standing(still).to(Stage.SUSPENDED));
    }

    private Matter resumed(ClockResumed e) {
        return change(e.assignment(), part -> part.to(AssignmentState.SIGNED))
                .with(matter.clocks()
                        .change(answering(e.assignment()), clock -> clock.moved(e.answerBy(), e.at(), terms)))
                .with(matter.progress().standing(null).to(Stage.IN_HANDLING));
    }

    private Matter pledgeRequested(PledgeRequested e) {
        return matter.with(matter.requests()
                .with(new Requests.Pledging(
                        matter.requests().pledges().size() + 1,
                        e.assignment(),
                        e.until(),
                        e.feedbackEveryWorkingDays(),
                        e.reason(),
                        e.by().account(),
                        e.at(),
                        Requests.State.PENDING,
                        null,
                        null,
                        null)));
    }

    private Matter pledgeDecided(AssignmentEvent e, Requests.State how, @Nullable String why) {
        return matter.with(matter.requests()
                .replace(matter.requests().pendingPledge().orElseThrow().decided(how, e.by().account(), e.at(), why)));
    }

    private Matter pledged(MatterPledged e) {
        UnitId unit = e.unit();
        int cycle = matter.progress().redos();
        Clocks clocks = matter.clocks()
                .overtaken(answering(e.assignment()), e.at())
                .start(ClockKind.ANSWER, e.assignment(), unit, cycle, e.answerBy(), terms)
                .start(ClockKind.FEEDBACK, e.assignment(), unit, cycle, e.feedbackBy(), terms);
        Matter next = pledgeDecided(e, Requests.State.GRANTED, null);
        return next.with(next.requests().lapsed(e.assignment()::equals, e.at()))
                .with(change(e.assignment(), part -> part.to(AssignmentState.PLEDGED))
                        .parts())
                .with(clocks)
                .with(matter.progress().to(Stage.PLEDGED));
    }

    private Matter reported(PledgeReported e) {
        return matter.with(matter.clocks()
                .done(ClockKind.FEEDBACK, e.assignment(), e.at())
                .start(
                        ClockKind.FEEDBACK,
                        e.assignment(),
                        e.unit(),
                        matter.progress().redos(),
                        e.feedbackBy(),
                        terms));
    }

    private Matter chased(ChaseStepTaken e) {
        if (!e.automatic()) {
            return matter;
        }
        return matter.with(
                matter.clocks().change(clock -> clock.no() == e.clockNo(), clock -> clock.climbed(e.step(), terms)));
    }

    private Matter judged(VerdictGiven e) {
        Progress judged = matter.progress().judged(e.verdict());
        Matter next = matter.with(matter.clocks().done(ClockKind.VERDICT, null, e.at()));
        if (e.verdict() != Verdict.UNSOLVED || e.redoBy() == null) {
            next = end(
                    next,
                    part -> part.active() && part.state() == AssignmentState.ANSWERED,
                    AssignmentState.CLOSED,
                    e.at());
            return end(next, Assignment::active, AssignmentState.RELEASED, e.at())
                    .with(judged.ended(null, e.at()).to(Stage.CLOSED));
        }
        Assignment lead = matter.theLead();
        return next.with(change(lead.id(), part -> part.to(AssignmentState.SIGNED))
                        .parts())
                .with(next.clocks().start(ClockKind.REDO, lead.id(), lead.unit(), judged.redos(), e.redoBy(), terms))
                .with(judged.to(Stage.IN_HANDLING));
    }

    private Matter lapsed(VerdictLapsed e) {
        UnitId bureau = matter.origin().bureau();
        int cycle = matter.progress().redos();
        return matter.with(matter.clocks()
                .overtaken(clock -> clock.kind() == ClockKind.VERDICT, e.at())
                .start(ClockKind.VERDICT, null, bureau, cycle, e.callBackBy(), terms));
    }

    private Matter ended(Stage how, @Nullable MatterId into, Instant at) {
        Matter next = end(matter, Assignment::active, AssignmentState.RELEASED, at);
        return next.with(next.clocks().overtaken(clock -> true, at))
                .with(next.progress().ended(into, at).to(how));
    }

    private Matter unfolded(MatterUnfolded e) {
        return matter.with(matter.clocks()
                        .start(
                                ClockKind.DISPATCH,
                                null,
                                matter.origin().bureau(),
                                matter.progress().redos(),
                                e.dispatchBy(),
                                terms))
                .with(matter.progress().reopened().to(Stage.AWAITING_DISPATCH));
    }

    private Matter recomputed(DeadlinesRecomputed e) {
        Matter next = matter;
        for (Recomputed clock : e.clocks()) {
            next = moved(next, new Moved(clock.assignment(), clock.clock(), clock.after()), e.at());
        }
        return next;
    }

    private Matter moved(Matter to, Moved moved, Instant at) {
        Deadline deadline = moved.deadline();
        Predicate<MatterClock> it = clock -> clock.kind() == moved.clock()
                && java.util.Objects.equals(clock.assignment(), moved.assignment())
                && clock.deadline().start().equals(deadline.start());
        return to.with(to.clocks().change(it, clock -> clock.moved(deadline, at, terms)));
    }

    /** Ends parts, with their clocks and pending requests. */
    private static Matter end(Matter of, Predicate<Assignment> which, AssignmentState how, Instant at) {
        List<AssignmentId> ended =
                of.parts().stream().filter(which).map(Assignment::id).toList();
        return of.with(of.parts().stream()
                        .map(part -> which.test(part) ? part.ended(how, at) : part)
                        .toList())
                .with(of.clocks()
                        .overtaken(clock -> clock.assignment() != null && ended.contains(clock.assignment()), at))
                .with(of.requests().lapsed(ended::contains, at));
    }

    private Matter change(AssignmentId id, UnaryOperator<Assignment> how) {
        return matter.with(matter.parts().stream()
                .map(part -> part.id().equals(id) ? how.apply(part) : part)
                .toList());
    }

    private static Predicate<MatterClock> answering(AssignmentId id) {
        return clock -> clock.belongsTo(id) && (clock.kind() == ClockKind.ANSWER || clock.kind() == ClockKind.REDO);
    }
}
