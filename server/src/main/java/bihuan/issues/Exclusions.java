package bihuan.issues;

import bihuan.kernel.Caller;

/** Leaving an issue out of the statistics (剔除): one proposes, another decides, never a unit with a part in it. Words are 1 to 1,000 characters. */
public interface Exclusions {

    void propose(Caller caller, IssueNumber number, ExclusionReason reason, String words);

    /** Decides a proposal of somebody else. */
    void review(Caller caller, IssueNumber number, boolean approved, String words);

    /** Counts an issue again. */
    void revoke(Caller caller, IssueNumber number, String words);
}
