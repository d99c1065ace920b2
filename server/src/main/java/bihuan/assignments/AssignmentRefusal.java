package bihuan.assignments;

import static bihuan.kernel.RefusalCode.Kind.CONFLICT;
import static bihuan.kernel.RefusalCode.Kind.FORBIDDEN;
import static bihuan.kernel.RefusalCode.Kind.INVALID;
import static bihuan.kernel.RefusalCode.Kind.NOT_FOUND;

import bihuan.kernel.RefusalCode;

/** Why the loop refuses. */
public enum AssignmentRefusal implements RefusalCode {
    /** There is no such matter or assignment, or the caller may not know of it. */
    NO_SUCH_MATTER(NOT_FOUND),
    /** A matter of this id was opened before. */
    OPENED_BEFORE(CONFLICT),
    /** Somebody changed the matter meanwhile; {@code version} is the present one. */
    STALE_MATTER(Kind.STALE),
    /** The matter's {@code stage} does not allow it. */
    WRONG_STAGE(CONFLICT),
    /** The assignment's {@code state} does not allow it. */
    WRONG_STATE(CONFLICT),
    /** The caller's unit does not handle this assignment. */
    NOT_YOUR_ASSIGNMENT(FORBIDDEN),
    /** A unit neither judges nor ends a matter in which it has a part. */
    OWN_CASE(FORBIDDEN),
    /** Only the enterprise itself or an official outside the units judges. */
    NOT_A_JUDGE(FORBIDDEN),
    /** Nobody approves what he asked for himself. */
    OWN_REQUEST(FORBIDDEN),
    /** The approver does not stand above the unit, or stands in the unit where the bureau must decide. */
    NOT_THE_APPROVER(FORBIDDEN),
    /** A unit is named twice in a dispatch. */
    UNIT_NAMED_TWICE(INVALID),
    /** More assisting units than {@code most}. */
    TOO_MANY_ASSISTING(INVALID),
    /** The allowance is not between 1 and 60 working days. */
    ALLOWANCE_OUT_OF_RANGE(INVALID),
    /** A text is empty or longer than {@code most} characters. */
    BAD_TEXT(INVALID),
    /** Only the lead does this. */
    ONLY_LEAD(CONFLICT),
    /** The lead answers only after it has contacted the enterprise. */
    CONTACT_FIRST(CONFLICT),
    /** By rule the unit's leader approves an answer before it is given. */
    APPROVAL_NEEDED(FORBIDDEN),
    /** Only somebody of the unit, or of one above it, handles its part. */
    NOT_A_COLLEAGUE(INVALID),
    /** A unit keeps at most {@code most} templates. */
    TOO_MANY_TEMPLATES(CONFLICT),
    /** The limit for giving back, {@code until}, is over. */
    RETURN_TOO_LATE(CONFLICT),
    /** This unit has given the matter back once already. */
    RETURNED_BEFORE(CONFLICT),
    /** A joint consultation named the lead; it cannot be returned any more. */
    LEAD_IS_NAMED(CONFLICT),
    /** Nothing waits for this ruling or decision. */
    NOTHING_TO_DECIDE(CONFLICT),
    /** An extension is asked for before the deadline. */
    EXTENSION_TOO_LATE(CONFLICT),
    /** Each level extends once. */
    EXTENDED_BEFORE(CONFLICT),
    /** More days than {@code most}. */
    TOO_MANY_DAYS(INVALID),
    /** The date lies before tomorrow or after {@code latest}. */
    DATE_OUT_OF_RANGE(INVALID),
    /** The suspensions of this matter would be longer than {@code most} working days together. */
    SUSPENDED_TOO_LONG(CONFLICT),
    /** A clock waits only for the enterprise or for an assisting unit that still owes its part. */
    NOBODY_TO_WAIT_FOR(INVALID),
    /** A matter is folded only into another open one. */
    BAD_TARGET(CONFLICT),
    /** There is no clock to chase. */
    NO_CLOCK(CONFLICT),
    /** A cursor or filter that is none of ours. */
    BAD_FILTER(INVALID),
    /** A ladder has at most 50 steps, each between −30 and 120 working days of the deadline, none twice. */
    BAD_LADDER(INVALID);

    private final Kind kind;

    AssignmentRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String module() {
        return "assignments";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
