package bihuan.issues;

import bihuan.kernel.Caller;
import org.jspecify.annotations.Nullable;

/**
 * Judging answers (评价与回访). Each voice of a merged issue judges for itself: unsolved sends the main issue to redo while that
 * awaits its verdict, and splits the voice off once that is closed.
 */
public interface Judgements {

    /**
     * The reporter judges.
     *
     * @param code his follow-up code, {@code null} for the signed-in enterprise
     */
    void judge(Caller caller, IssueNumber number, @Nullable FollowUpCode code, Judgement judgement);

    /** An operator outside the units has asked the reporter (回访). */
    void callBack(Caller caller, IssueNumber number, Judgement judgement);

    /** An operator outside the units has reached nobody; after as many attempts as the rulebook says the matter is closed as unreachable. */
    void callBackFailed(Caller caller, IssueNumber number);
}
