package bihuan.issues;

import bihuan.kernel.Caller;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is kept of a person who raised an issue, for that person (个人信息保护法 arts. 45 and 47): a copy of it, and its erasure. The issue
 * itself stays, as a case without a person; the ledger, which never held more than salted digests, still verifies.
 */
public interface PersonalData {

    /**
     * All that is kept of whoever raised the issue.
     *
     * @throws bihuan.kernel.Refusal {@link IssueRefusal#NO_SUCH_ISSUE} whatever of number and code is wrong
     */
    Copy copy(Caller caller, IssueNumber number, @Nullable FollowUpCode code);

    /**
     * Erases who it was: contact and sealed identity are gone, names and numbers taken out of the words. Cannot be undone.
     *
     * @throws bihuan.kernel.Refusal {@link IssueRefusal#STILL_NEEDED} before the issue has ended, {@link IssueRefusal#ALREADY_ERASED}
     */
    void erase(Caller caller, IssueNumber number, @Nullable FollowUpCode code);

    /**
     * A copy to take along.
     *
     * @param identity as it was told, {@code null} once it was erased
     * @param said everything that the person wrote, first to last
     * @param erasedAfterMonths how long after its end the issue keeps who it was
     */
    record Copy(
            String number,
            Instant receivedAt,
            @Nullable Instant endedAt,
            @Nullable Instant erasedAt,
            @Nullable Identity identity,
            List<Said> said,
            int erasedAfterMonths) {
        public Copy {
            said = List.copyOf(said);
        }
    }

    /** Who it is, as he told it. */
    record Identity(
            @Nullable String enterpriseName,
            @Nullable String creditCode,
            @Nullable String contactName,
            @Nullable String contactPhone) {}

    /**
     * Something that the person wrote.
     *
     * @param kind {@code TITLE}, {@code TEXT}, {@code SUPPLEMENT}, {@code FROM_REPORTER} or {@code JUDGEMENT}
     */
    record Said(String kind, String text, Instant at) {}

    /** Why it was erased. */
    enum Cause {
        /** 个人请求删除. */
        REQUESTED,
        /** 保存期限届满. */
        RETENTION
    }
}
