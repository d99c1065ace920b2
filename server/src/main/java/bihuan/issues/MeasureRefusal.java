package bihuan.issues;

import bihuan.kernel.RefusalCode;

/** Why a question about measures is refused. */
public enum MeasureRefusal implements RefusalCode {
    /** Not a month, quarter, half year, year or span of days. */
    MEASURE_BAD_PERIOD;

    @Override
    public String module() {
        return "issues";
    }

    @Override
    public Kind kind() {
        return Kind.INVALID;
    }
}
