package bihuan.issues;

import bihuan.assignments.Dispatch;
import bihuan.kernel.AreaId;
import bihuan.kernel.Caller;
import bihuan.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Triage of many issues at once: each by itself, so that one that is refused stops no other. */
public interface BulkTriage {

    /** The results in the order of the items, at most 200. */
    List<Result> apply(Caller caller, List<Item> items);

    /** What is to be done with one issue. */
    sealed interface Item {
        IssueNumber number();
    }

    record Accept(
            IssueNumber number, String category, @Nullable AreaId area) implements Item {}

    record NotAccept(IssueNumber number, NotAcceptedReason reason, String words) implements Item {}

    /** Accepts under the category of the dispatch where that has not been done yet. */
    record Assign(IssueNumber number, Dispatch dispatch) implements Item {}

    /**
     * What came of it.
     *
     * @param refusal {@code null} if it was done
     */
    record Result(IssueNumber number, @Nullable Refusal refusal) {}
}
