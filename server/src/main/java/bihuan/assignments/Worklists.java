package bihuan.assignments;

import bihuan.calendar.Explanation;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Caller;
import bihuan.kernel.EnterpriseId;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.MatterId;
import bihuan.kernel.Page;
import bihuan.kernel.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What units have to do, and everything about one matter; both only as far as the caller may see. */
public interface Worklists {

    /** Parts whose clocks run, the most urgent first. */
    Page<Item> open(Caller caller, Filter filter, int size, @Nullable String after);

    /** The day at a glance (今日必办). */
    default Today today(Caller caller) {
        return today(caller, false);
    }

    /** The day at a glance; with {@code mine} only what the caller handles himself. */
    Today today(Caller caller, boolean mine);

    /** What waits for this caller's yes or no, the oldest first; at most 200. */
    List<Request> requests(Caller caller);

    /** Everything about one matter. */
    Detail matter(Caller caller, MatterId matter);

    /** Why a clock is due when it is, day by day. */
    Explanation explain(Caller caller, MatterId matter, int clock);

    /** The matter of an assignment. */
    MatterId matterOf(JurisdictionId jurisdiction, AssignmentId assignment);

    /** Colours of the work list (绿黄红). */
    enum Colour {
        GREEN,
        /** Due within one working day. */
        YELLOW,
        /** Past its time. */
        RED
    }

    /** {@code null} does not filter. */
    record Filter(
            @Nullable AssignmentState state,
            @Nullable Colour colour,
            @Nullable ClockKind clock,
            @Nullable Instant dueBefore,
            @Nullable UnitId unit,
            @Nullable AccountId handler) {
        public static final Filter NONE = new Filter(null, null, null, null, null, null);
    }

    /**
     * One line of the list: a unit's part with its most urgent clock.
     *
     * @param handler who of the unit handles it
     * @param title what the matter is about, in the words of the module that opened it
     * @param about name of the enterprise
     */
    record Item(
            AssignmentId assignment,
            MatterId matter,
            String source,
            String number,
            UnitId unit,
            boolean lead,
            AssignmentState state,
            Stage stage,
            ClockKind clock,
            Instant due,
            boolean provisional,
            Colour colour,
            Instant dispatchedAt,
            int version,
            @Nullable Handler handler,
            @Nullable String title,
            @Nullable String about) {

        /** The same line with what the matter is about and who handles it, as far as that is known. */
        public Item with(MatterCaptions.@Nullable Caption caption, @Nullable Handler named) {
            return new Item(
                    assignment,
                    matter,
                    source,
                    number,
                    unit,
                    lead,
                    state,
                    stage,
                    clock,
                    due,
                    provisional,
                    colour,
                    dispatchedAt,
                    version,
                    named,
                    caption == null ? title : caption.title(),
                    caption == null ? about : caption.about());
        }
    }

    /**
     * Something that waits for a decision.
     *
     * @param unit who asks
     * @param words the reason, or the answer that is to be approved
     */
    record Request(
            Kind kind,
            AssignmentId assignment,
            MatterId matter,
            String number,
            UnitId unit,
            Instant askedAt,
            String words,
            @Nullable String title) {

        /** What is asked for. */
        public enum Kind {
            EXTENSION,
            PLEDGE,
            ANSWER
        }

        /** The same with what the matter is about, if that is known. */
        public Request with(MatterCaptions.@Nullable Caption caption) {
            return new Request(
                    kind, assignment, matter, number, unit, askedAt, words, caption == null ? title : caption.title());
        }
    }

    /**
     * What must be done before tonight, what turns yellow today, what is red; at most 100 lines each, with the full count.
     *
     * @param until the close of office, or the next one if the office is closed
     */
    record Today(Instant until, Lines beforeTonight, Lines turningYellow, Lines red) {}

    /** Lines and how many there are altogether. */
    record Lines(int count, List<Item> first) {
        public Lines {
            first = List.copyOf(first);
        }
    }

    /** A matter with all that belongs to it. */
    record Detail(
            MatterView view,
            String source,
            String number,
            @Nullable EnterpriseId enterprise,
            UnitId bureau,
            @Nullable String category,
            List<Part> parts,
            List<ClockLine> clocks,
            List<HoldingLine> holdings,
            int nights,
            List<ExtensionLine> extensions,
            List<PledgeLine> pledges,
            List<Step> history) {}

    /** Who of a unit handles its part (经办人). */
    record Handler(AccountId account, String name) {}

    /** A unit's part. */
    record Part(
            AssignmentId id,
            UnitId unit,
            boolean lead,
            AssignmentState state,
            @Nullable Handler handler,
            Instant dispatchedAt,
            @Nullable Instant signedAt,
            @Nullable Instant contactedAt,
            @Nullable Instant answeredAt,
            @Nullable Instant endedAt) {}

    /** A clock, running or stopped. */
    record ClockLine(
            int no,
            ClockKind kind,
            @Nullable AssignmentId assignment,
            @Nullable UnitId unit,
            int cycle,
            Instant startedAt,
            Instant due,
            boolean provisional,
            @Nullable Instant stoppedAt,
            @Nullable String outcome) {}

    /** Who had it; the working time of an open holding up to now. */
    record HoldingLine(
            Holder holder, Instant from, @Nullable Instant to, long workingSeconds) {}

    /** A request for more time. */
    record ExtensionLine(
            AssignmentId assignment,
            ExtensionLevel level,
            int workingDays,
            String reason,
            Instant requestedAt,
            String state,
            @Nullable Instant decidedAt,
            @Nullable String decision) {}

    /** A request to pledge a date. */
    record PledgeLine(
            AssignmentId assignment,
            LocalDate until,
            int feedbackEveryWorkingDays,
            String reason,
            Instant requestedAt,
            String state,
            @Nullable Instant decidedAt,
            @Nullable String decision) {}

    /**
     * What happened.
     *
     * @param detail what is special to this kind of step
     * @param text the answer, note, report or paper, if there is one
     */
    record Step(
            int version,
            String kind,
            Instant at,
            Actor.Kind actor,
            @Nullable AccountId account,
            @Nullable UnitId unit,
            Map<String, Object> detail,
            @Nullable String text) {}
}
