package bihuan.issues;

/** How a judgement was given. */
public enum JudgementWay {
    /** By the reporter with his follow-up code. */
    FOLLOW_UP_CODE,
    /** By the signed-in enterprise. */
    ENTERPRISE_ACCOUNT,
    /** 回访: by an operator outside the units, who asked. */
    CALL_BACK
}
