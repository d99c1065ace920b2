package bihuan.issues;

import bihuan.kernel.MatterId;
import java.time.Instant;

/**
 * What whoever registered an issue takes away.
 *
 * @param code shown this once
 * @param due by when the bureau has to give it to a unit
 * @param provisional whether {@code due} may move because the calendar of its year is not decided yet
 * @param ledgerSubject where the ledger keeps it, for the proof of the entry {@code issues.IssueRegistered}
 */
public record Receipt(
        MatterId id,
        IssueNumber number,
        FollowUpCode code,
        PublicState state,
        Instant receivedAt,
        Instant due,
        boolean provisional,
        String ledgerSubject) {}
