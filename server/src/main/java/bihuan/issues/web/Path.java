package bihuan.issues.web;

import bihuan.issues.FollowUpCode;
import bihuan.issues.IssueNumber;
import bihuan.issues.IssueRefusal;
import bihuan.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** Reads what stands in addresses and headers. A number that cannot be one is answered as one that does not exist. */
final class Path {
    static final String CODE = "X-Follow-Up-Code";

    private Path() {}

    static IssueNumber number(String text) {
        if (!IssueNumber.isValid(text)) {
            throw Refusal.of(IssueRefusal.NO_SUCH_ISSUE);
        }
        return new IssueNumber(text);
    }

    static @Nullable FollowUpCode code(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return FollowUpCode.parse(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(IssueRefusal.NO_SUCH_ISSUE);
        }
    }
}
