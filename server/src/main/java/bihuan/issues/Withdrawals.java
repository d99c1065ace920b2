package bihuan.issues;

import bihuan.kernel.Caller;
import org.jspecify.annotations.Nullable;

/** Withdrawing (撤回): counts only after somebody outside the units has asked whether it is free will. */
public interface Withdrawals {

    /**
     * The reporter wants to withdraw; until it is confirmed everything goes on.
     *
     * @param code his follow-up code, {@code null} for the signed-in enterprise
     * @param reason 1 to 1,000 characters
     */
    void request(Caller caller, IssueNumber number, @Nullable FollowUpCode code, String reason);

    /** It is free will: the matter ends; its voices, if any, go on by themselves. */
    void confirm(Caller caller, IssueNumber number);

    /**
     * It goes on.
     *
     * @param pressure whether somebody had pressed the enterprise
     * @param words 1 to 1,000 characters
     */
    void setAside(Caller caller, IssueNumber number, boolean pressure, String words);
}
