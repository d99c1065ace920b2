package bihuan.assessment;

import bihuan.kernel.RefusalCode;

/** Why something is refused here. */
public enum AssessmentRefusal implements RefusalCode {
    /** Not a quarter, half year or year. */
    BAD_PERIOD(Kind.INVALID),
    /** What is not over cannot be calculated. */
    PERIOD_NOT_OVER(Kind.CONFLICT),
    NO_SUCH_ROUND(Kind.NOT_FOUND),
    ROUND_EXISTS(Kind.CONFLICT),
    NO_SUCH_CALCULATION(Kind.NOT_FOUND),
    NO_SUCH_VERSION(Kind.NOT_FOUND),
    /** No such unit in this peer group. */
    NOT_ASSESSED(Kind.NOT_FOUND),
    NO_SUCH_PART(Kind.NOT_FOUND),
    /** The round is not where this step begins. */
    WRONG_STEP(Kind.CONFLICT),
    /** Somebody else took a step meanwhile. */
    CHANGED_MEANWHILE(Kind.STALE),
    /** A peer group has no scheme. */
    NO_SCHEME(Kind.CONFLICT),
    /** From the second calculation on a reason is needed. */
    REASON_NEEDED(Kind.INVALID),
    TEXT_MISSING(Kind.INVALID),
    TEXT_TOO_LONG(Kind.INVALID),
    TEXT_UNREADABLE(Kind.INVALID),
    /** The deadline of the objections is not over. */
    OBJECTIONS_RUN(Kind.CONFLICT),
    /** An objection is not decided. */
    OBJECTIONS_OPEN(Kind.CONFLICT),
    /** An objection was right, or points changed, and nothing was calculated since. */
    CALCULATION_OUTDATED(Kind.CONFLICT),
    /** Who calculated does not freeze. */
    SAME_PERSON(Kind.FORBIDDEN),
    /** It is not time to object. */
    NOT_TO_OBJECT(Kind.CONFLICT),
    OBJECTION_TOO_LATE(Kind.CONFLICT),
    /** One objection per unit and part waits at a time. */
    OBJECTED_BEFORE(Kind.CONFLICT),
    NO_SUCH_OBJECTION(Kind.NOT_FOUND),
    DECIDED_BEFORE(Kind.CONFLICT),
    /** The weights do not total 100. */
    WEIGHTS_NOT_100(Kind.INVALID),
    SCHEME_WITHOUT_PARTS(Kind.INVALID),
    SCHEME_OUT_OF_RANGE(Kind.INVALID),
    PART_CODE_WRONG(Kind.INVALID),
    PART_CODE_TWICE(Kind.INVALID),
    /** The source does not measure this. */
    NO_SUCH_SOURCE(Kind.INVALID),
    /** A standard must be positive, and two ends must differ. */
    MARKING_WRONG(Kind.INVALID),
    /** The new version says what the present one says. */
    SCHEME_UNCHANGED(Kind.CONFLICT),
    /** Points are entered until the round is frozen. */
    ENTRY_CLOSED(Kind.CONFLICT),
    POINTS_OUT_OF_RANGE(Kind.INVALID),
    EVIDENCE_NEEDED(Kind.INVALID),
    NO_SUCH_ENTRY(Kind.NOT_FOUND),
    WITHDRAWN_BEFORE(Kind.CONFLICT),
    /** A third party enters third-party points only, and nobody else does. */
    NOT_YOUR_POINTS(Kind.FORBIDDEN),
    /** First one says where one is not free. */
    STATEMENT_NEEDED(Kind.CONFLICT),
    STATED_BEFORE(Kind.CONFLICT),
    /** One said that one is not free in respect of this unit. */
    CONFLICT_OF_INTEREST(Kind.FORBIDDEN),
    BAD_SIZE(Kind.INVALID),
    NO_SUCH_SAMPLE(Kind.NOT_FOUND),
    DRAWN_BEFORE(Kind.CONFLICT),
    /** A file that no export of a result is. */
    NOT_AN_EXPORT(Kind.INVALID),
    EXPORT_TOO_LARGE(Kind.TOO_LARGE),
    CURSOR_UNREADABLE(Kind.INVALID);

    private final Kind kind;

    AssessmentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String module() {
        return "assessment";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
