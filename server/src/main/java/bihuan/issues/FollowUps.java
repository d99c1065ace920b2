package bihuan.issues;

import bihuan.attachments.AttachmentContent;
import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import bihuan.kernel.Page;
import bihuan.ledger.Receipt;
import org.jspecify.annotations.Nullable;

/** Following one's own issue (查询进度), by follow-up code or as the signed-in enterprise. */
public interface FollowUps {

    /**
     * What the reporter sees.
     *
     * @param code {@code null} for the signed-in enterprise
     * @throws bihuan.kernel.Refusal {@link IssueRefusal#NO_SUCH_ISSUE}, no matter whether number or code is wrong
     */
    FollowedIssue follow(Caller caller, IssueNumber number, @Nullable FollowUpCode code);

    /** The issues of the signed-in enterprise, latest first; {@code size} 1 to 200. */
    Page<FollowedRow> own(Caller caller, int size, @Nullable String after);

    /**
     * The proof that his registration stands in the ledger.
     *
     * @throws bihuan.kernel.Refusal {@code ledger.not-yet-sealed} within the first second
     */
    Receipt proof(Caller caller, IssueNumber number, @Nullable FollowUpCode code);

    /** A file that he has sent himself, or that came with an answer. */
    AttachmentContent attachment(
            Caller caller, IssueNumber number, @Nullable FollowUpCode code, AttachmentId attachment);
}
