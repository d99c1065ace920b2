package bihuan.issues;

import bihuan.kernel.RefusalCode;

/** Why a question about measures is refused. */
public enum MeasureRefusal implements RefusalCode {
    /** Not a month, quarter, half year, year or span of days. */
    MEASURE_BAD_PERIOD(Kind.INVALID),
    /** What is not over cannot be published. */
    PERIOD_NOT_OVER(Kind.CONFLICT),
    /** It was published before: say why it is corrected. */
    CORRECTION_NEEDS_REASON(Kind.INVALID),
    /** The figures are those that were published. */
    NOTHING_CHANGED(Kind.CONFLICT);

    private final Kind kind;

    MeasureRefusal(Kind kind) {
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
