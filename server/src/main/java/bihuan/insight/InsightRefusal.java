package bihuan.insight;

import bihuan.kernel.RefusalCode;

/** Why something is refused here. */
public enum InsightRefusal implements RefusalCode {
    /** The cockpit compares months, quarters, half years and years. */
    WHOLE_MONTHS(Kind.INVALID),
    /** No such export of this account. */
    NO_SUCH_EXPORT(Kind.NOT_FOUND),
    /** The export is not written yet, or it failed. */
    EXPORT_NOT_READY(Kind.CONFLICT),
    /** One account may have a few exports waiting. */
    TOO_MANY_EXPORTS(Kind.CONFLICT),
    /** No such view, or not one's own. */
    NO_SUCH_VIEW(Kind.NOT_FOUND),
    /** A name must have 1 to 40 characters. */
    VIEW_NAME_WRONG(Kind.INVALID),
    /** There is one of that name. */
    VIEW_NAME_TAKEN(Kind.CONFLICT),
    /** Fifty views are enough. */
    TOO_MANY_VIEWS(Kind.CONFLICT);

    private final Kind kind;

    InsightRefusal(Kind kind) {
        this.kind = kind;
    }

    @Override
    public String module() {
        return "insight";
    }

    @Override
    public Kind kind() {
        return kind;
    }
}
