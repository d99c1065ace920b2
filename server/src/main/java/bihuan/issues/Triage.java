package bihuan.issues;

import bihuan.assignments.AssignmentEvent;
import bihuan.assignments.Dispatch;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The dispatcher's desk (受理与交办). {@code version} is the issue's version that the caller has seen, {@code null} if he does not care. */
public interface Triage {

    /**
     * Accepts an issue under a category; of one that was accepted before, corrects category and area.
     *
     * @param category a code in use
     * @param area another area than the one given at registration, {@code null} keeps that
     */
    void accept(Caller caller, IssueNumber number, String category, @Nullable AreaId area, @Nullable Integer version);

    /**
     * Does not accept it (不予受理) and ends its matter; not possible once it is with a unit.
     *
     * @param words for the reporter, 1 to 1,000 characters
     */
    void notAccept(
            Caller caller, IssueNumber number, NotAcceptedReason reason, String words, @Nullable Integer version);

    /**
     * Gives an accepted issue to units (交办).
     *
     * @param dispatch its category is replaced by the issue's
     */
    void dispatch(Caller caller, IssueNumber number, Dispatch dispatch, @Nullable Integer version);

    /** What that dispatch would give to whom and until when, if it were made now; changes nothing. */
    List<AssignmentEvent.Part> preview(Caller caller, IssueNumber number, Dispatch dispatch);
}
