package bihuan.issues;

import bihuan.kernel.RefusalCode;

/** Why something about an issue is refused. */
public enum IssueRefusal implements RefusalCode {
    /** There is none, or it is not for this caller; for a follow-up code, also a wrong code. */
    /** Who raised it is needed until the issue has ended. */
    STILL_NEEDED(Kind.CONFLICT),
    /** Nobody is left to be erased. */
    ALREADY_ERASED(Kind.CONFLICT),
    NO_SUCH_ISSUE(Kind.NOT_FOUND),
    /** This reference was taken in before; {@code number} tells those who may know under which. */
    ALREADY_REGISTERED(Kind.CONFLICT),
    CHANNEL_NOT_YOURS(Kind.FORBIDDEN),
    REFERENCE_NEEDED(Kind.INVALID),
    TEXT_MISSING(Kind.INVALID),
    TEXT_UNREADABLE(Kind.INVALID),
    TEXT_TOO_LONG(Kind.INVALID),
    BAD_CREDIT_CODE(Kind.INVALID),
    BAD_PHONE(Kind.INVALID),
    NO_SUCH_CATEGORY(Kind.INVALID),
    CATEGORY_RETIRED(Kind.INVALID),
    BAD_CATEGORY(Kind.INVALID),
    NO_SUCH_AREA(Kind.INVALID),
    BAD_FILTER(Kind.INVALID),
    WRONG_STATE(Kind.CONFLICT),
    CHANGED_MEANWHILE(Kind.STALE),
    WORDS_NEEDED(Kind.INVALID),
    CATEGORY_NEEDED(Kind.INVALID),
    REASON_NEEDED(Kind.INVALID),
    MERGE_INTO_ITSELF(Kind.INVALID),
    MERGE_TARGET_NOT_OPEN(Kind.CONFLICT),
    HAS_VOICES(Kind.CONFLICT),
    NOT_MERGED(Kind.CONFLICT),
    NOT_YET_ANSWERED(Kind.CONFLICT),
    ALREADY_JUDGED(Kind.CONFLICT),
    SATISFACTION_NEEDED(Kind.INVALID),
    TOO_LATE_TO_JUDGE(Kind.CONFLICT),
    OWN_CASE(Kind.FORBIDDEN),
    /** A follow-up code is for reporters, not for signed-in officials. */
    NOT_THE_REPORTER(Kind.FORBIDDEN),
    NO_WITHDRAWAL(Kind.CONFLICT),
    WITHDRAWAL_PENDING(Kind.CONFLICT),
    EXCLUSION_PENDING(Kind.CONFLICT),
    NO_EXCLUSION(Kind.CONFLICT),
    SAME_PERSON(Kind.FORBIDDEN),
    /** A dispatcher must confirm first that nothing in a sealed issue tells who it is. */
    SCREENING_NEEDED(Kind.CONFLICT),
    NOT_SEALED(Kind.CONFLICT),
    /** No leave, or none any more, to read who it is. */
    SEALED(Kind.FORBIDDEN),
    NO_UNSEALING(Kind.CONFLICT),
    /** Not between one and {@code most} hours. */
    BAD_PERIOD(Kind.INVALID),
    NO_SUCH_DRAW(Kind.NOT_FOUND),
    DRAWN_BEFORE(Kind.CONFLICT),
    /** Not between one and {@code most} cases. */
    BAD_SIZE(Kind.INVALID),
    /** Not drawn, or called before. */
    NOT_TO_CALL(Kind.CONFLICT),
    ENDED(Kind.CONFLICT);

    private final Kind kind;

    IssueRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String module() {
        return "issues";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
