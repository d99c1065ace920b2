package bihuan.assignments;

/** The ladder of chasing (C5), in order; when each is taken, relative to the deadline, stands in the rulebook. */
public enum ChaseStep {
    /** 预警. */
    WARNING,
    /** 催办. */
    URGING,
    /** 督办单. */
    SUPERVISION_ORDER,
    /** 通报批评. */
    CIRCULATED_CRITICISM,
    /** 约谈. */
    TALK,
    /** 移交问责. */
    ACCOUNTABILITY
}
