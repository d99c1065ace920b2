package bihuan.issues;

import bihuan.kernel.AttachmentId;
import bihuan.kernel.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Sealed issues (密封实名): screening before they go to a unit, and leave to read who it is. */
public interface Seals {

    /** A dispatcher confirms that text and files do not tell who it is; he may take out more words and says which files may be seen. */
    void screen(Caller caller, IssueNumber number, Confirmation confirmation);

    /** Asks for leave to read the identity, with a reason and a period. */
    UUID request(Caller caller, IssueNumber number, Request request);

    /** Gives leave or does not; never the person who asked, and nobody of the units that handle the issue. */
    void decide(Caller caller, IssueNumber number, UUID unsealing, Decision decision);

    /** Reads the identity, with leave that was given to this person and still holds. Each reading is shown to the reporter. */
    IssueSeal.Identity read(Caller caller, IssueNumber number);

    /** What waits for a decision, the oldest first. */
    List<Pending> pending(Caller caller);

    /** Words to take out wherever they stand, and files that units may see. */
    record Confirmation(List<String> mask, List<AttachmentId> release) {
        public Confirmation {
            mask = List.copyOf(mask);
            release = List.copyOf(release);
        }
    }

    record Request(String reason, int hours) {}

    record Decision(boolean granted, String reason) {}

    /** A request that waits. */
    record Pending(
            UUID id,
            IssueNumber number,
            String title,
            IssueSeal.Person requester,
            String reason,
            int hours,
            Instant at) {}
}
