package bihuan.organisation;

import bihuan.kernel.RefusalCode;

/** Why the organisation refuses. */
public enum OrganisationRefusal implements RefusalCode {
    NO_SUCH_AREA(Kind.NOT_FOUND),
    NO_SUCH_UNIT(Kind.NOT_FOUND),
    NO_SUCH_POST(Kind.NOT_FOUND),
    NO_SUCH_PERSON(Kind.NOT_FOUND),
    NO_SUCH_TASK_FORCE(Kind.NOT_FOUND),
    NO_SUCH_POSTING(Kind.NOT_FOUND),
    NO_SUCH_MEMBER(Kind.NOT_FOUND),
    NO_SUCH_REPORT(Kind.NOT_FOUND),
    /** Input names an area, unit, person or task force that does not exist. */
    UNKNOWN_REFERENCE(Kind.INVALID),
    /** An empty or too long text, or a text with control characters. */
    BAD_TEXT(Kind.INVALID),
    BAD_CURSOR(Kind.INVALID),
    /** An end that lies before its start, or a unit closed in the future. */
    BAD_DATES(Kind.INVALID),
    CODE_TAKEN(Kind.CONFLICT),
    NO_BUREAU(Kind.CONFLICT),
    SECOND_BUREAU(Kind.CONFLICT),
    UNIT_CLOSED(Kind.CONFLICT),
    /** The new parent lies below the unit itself. */
    RING(Kind.CONFLICT),
    OPEN_CHILDREN(Kind.CONFLICT),
    BUREAU_STAYS(Kind.CONFLICT),
    ALREADY_POSTED(Kind.CONFLICT),
    ALREADY_MEMBER(Kind.CONFLICT),
    REPORT_ALREADY_EXPECTED(Kind.CONFLICT),
    REPORT_ALREADY_DELIVERED(Kind.CONFLICT),
    TASK_FORCE_ENDED(Kind.CONFLICT),
    STALE_UNIT(Kind.STALE);

    private final Kind kind;

    OrganisationRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String module() {
        return "organisation";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
