package bihuan.issues;

import bihuan.kernel.Caller;
import java.util.List;

/** Suggests which issues may be about the same problem (疑似重复推荐); a person decides. Only issues of the caller's data scope. */
public interface SimilarIssues {

    /**
     * Those that a text may repeat, the likeliest first; open ones and those of the last 180 days are preferred.
     *
     * @param limit 1 to 20
     */
    List<Similar> to(Caller caller, SimilarQuestion question, int limit);

    /**
     * Those that an issue may repeat, without itself.
     *
     * @throws bihuan.kernel.Refusal {@link IssueRefusal#NO_SUCH_ISSUE}
     */
    List<Similar> to(Caller caller, IssueNumber number, int limit);

    /** Under which categories the likest issues were put, the likeliest first; of all issues, since a category tells nothing of one. */
    List<CategorySuggestion> categories(Caller caller, String text, int limit);
}
