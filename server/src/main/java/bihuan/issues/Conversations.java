package bihuan.issues;

import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is said about an issue after registration; each text 1 to 4,000 characters. */
public interface Conversations {

    /** More facts and files from the reporter (补充材料). */
    void supplement(Caller caller, IssueNumber number, @Nullable FollowUpCode code, Supplement supplement);

    /** The reporter writes to whoever handles it. */
    void writeAsReporter(Caller caller, IssueNumber number, @Nullable FollowUpCode code, String text);

    /** An official writes to the reporter. */
    void writeToReporter(Caller caller, IssueNumber number, String text);

    /** A note that only officials see (内部备注). */
    void note(Caller caller, IssueNumber number, String text);

    /**
     * A text with files.
     *
     * @param attachments uploaded before, at most 20
     * @param uploadToken the secret they were uploaded with, for people without an account
     */
    record Supplement(
            String text,
            List<AttachmentId> attachments,
            @Nullable String uploadToken) {
        public Supplement {
            attachments = List.copyOf(attachments);
        }
    }
}
