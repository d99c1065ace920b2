package bihuan.issues.domain;

import bihuan.issues.IssueRefusal;
import bihuan.issues.IssueState;
import bihuan.issues.UnmergeCause;
import bihuan.kernel.Refusal;

/** Which issues may become one. Voices hang directly below one main issue: no chains, and so no cycles. */
public final class Merging {
    private Merging() {}

    public static void require(Issue issue, Issue into, int voicesOfIssue) {
        if (issue.id().equals(into.id())) {
            throw Refusal.of(IssueRefusal.MERGE_INTO_ITSELF).at("/into");
        }
        Lifecycle.require(issue.state(), Move.MERGE);
        if (voicesOfIssue > 0) {
            throw Refusal.of(IssueRefusal.HAS_VOICES).with("voices", voicesOfIssue);
        }
        if (!into.state().isOpen()) {
            throw Refusal.of(IssueRefusal.MERGE_TARGET_NOT_OPEN)
                    .at("/into")
                    .with("state", into.state().name());
        }
    }

    /** How a voice goes on when it is taken apart: to be dispatched again if it is unsolved, else as far as triage had come before. */
    public static Move apart(IssueState before, UnmergeCause cause) {
        return before == IssueState.RECEIVED && cause != UnmergeCause.VOICE_UNSOLVED
                ? Move.TAKE_APART_UNTRIAGED
                : Move.TAKE_APART;
    }
}
