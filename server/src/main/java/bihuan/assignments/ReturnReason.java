package bihuan.assignments;

/** Why a unit gives a matter back (退件理由). */
public enum ReturnReason {
    /** 非本单位职责. */
    NOT_OUR_DUTY,
    /** 属地有误. */
    WRONG_AREA,
    /** 应由其他单位牵头. */
    NEEDS_OTHER_LEAD,
    /** 信息不足，无法办理. */
    INSUFFICIENT_INFORMATION
}
