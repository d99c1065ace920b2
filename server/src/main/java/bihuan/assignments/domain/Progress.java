package bihuan.assignments.domain;

import bihuan.assignments.Holder;
import bihuan.assignments.Stage;
import bihuan.assignments.Verdict;
import bihuan.kernel.MatterId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a matter has come.
 *
 * @param version counts the events
 * @param category set by the first dispatch
 * @param redos how often it was handled again
 * @param returns how often a lead wanted to give it back
 * @param leadNamed whether a joint consultation named the lead
 * @param standstill the suspension that lasts, if one does
 * @param foldedInto where it went on, if it was folded
 * @param verdict the last one
 */
public record Progress(
        int version,
        Stage stage,
        @Nullable String category,
        int redos,
        int returns,
        boolean leadNamed,
        @Nullable Standstill standstill,
        @Nullable MatterId foldedInto,
        @Nullable Verdict verdict,
        @Nullable Instant endedAt) {

    /** A suspension: the clock stands still, the other one holds the matter. */
    public record Standstill(Instant from, Instant until, Holder waitsFor) {}

    static Progress begun() {
        return new Progress(1, Stage.AWAITING_DISPATCH, null, 0, 0, false, null, null, null, null);
    }

    Progress to(Stage next) {
        return new Progress(
                version, next, category, redos, returns, leadNamed, standstill, foldedInto, verdict, endedAt);
    }

    Progress version(int next) {
        return new Progress(next, stage, category, redos, returns, leadNamed, standstill, foldedInto, verdict, endedAt);
    }

    Progress category(String code) {
        return new Progress(version, stage, code, redos, returns, leadNamed, standstill, foldedInto, verdict, endedAt);
    }

    Progress returned() {
        return new Progress(
                version, stage, category, redos, returns + 1, leadNamed, standstill, foldedInto, verdict, endedAt);
    }

    Progress named() {
        return new Progress(version, stage, category, redos, returns, true, standstill, foldedInto, verdict, endedAt);
    }

    Progress standing(@Nullable Standstill still) {
        return new Progress(version, stage, category, redos, returns, leadNamed, still, foldedInto, verdict, endedAt);
    }

    Progress judged(Verdict given) {
        int more = given == Verdict.UNSOLVED ? 1 : 0;
        return new Progress(
                version, stage, category, redos + more, returns, leadNamed, standstill, foldedInto, given, endedAt);
    }

    Progress ended(@Nullable MatterId into, Instant at) {
        return new Progress(version, stage, category, redos, returns, leadNamed, null, into, verdict, at);
    }

    Progress reopened() {
        return new Progress(version, stage, category, redos, 0, false, null, null, verdict, null);
    }
}
