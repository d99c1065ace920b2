package bihuan.issues.domain;

import bihuan.issues.IssueRefusal;
import bihuan.kernel.AccountId;
import bihuan.kernel.Actor;
import bihuan.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Four eyes: who proposes that an issue is not counted does not decide it. */
public final class Excluding {
    private Excluding() {}

    public static void requireSecondPerson(Actor reviewer, @Nullable AccountId proposer) {
        if (reviewer.account() != null && reviewer.account().equals(proposer)) {
            throw Refusal.of(IssueRefusal.SAME_PERSON);
        }
    }
}
