package bihuan.assignments.domain;

/** How a clock ended. */
public enum Outcome {
    /** 按时. */
    IN_TIME,
    /** 超时; also of a clock that was past its time when the matter ended without the result. */
    LATE,
    /** 不计: stopped before its time without a result, because the matter went another way. */
    VOID
}
