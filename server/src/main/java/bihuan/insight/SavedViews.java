package bihuan.insight;

import bihuan.kernel.Caller;
import java.util.List;

/** Views of lists, each account its own. They say nothing of a case and are not in the ledger. */
public interface SavedViews {

    /** Of one page, by name. */
    List<SavedView> of(Caller caller, String page);

    /**
     * Keeps one more.
     *
     * @throws bihuan.kernel.Refusal {@link InsightRefusal#VIEW_NAME_TAKEN}, {@link InsightRefusal#TOO_MANY_VIEWS}
     */
    SavedView keep(Caller caller, String page, String name, String query);

    /** Gives one another name or other filters. */
    SavedView change(Caller caller, SavedViewId id, String name, String query);

    /** Forgets one; forgetting it again changes nothing. */
    void forget(Caller caller, SavedViewId id);
}
