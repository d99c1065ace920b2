package bihuan.issues;

/** Why an issue may be left out of the statistics (剔除情形). */
public enum ExclusionReason {
    /** 诉求不合法不合理. */
    UNREASONABLE_DEMAND,
    /** 恶意或虚假诉求. */
    MALICIOUS_OR_FALSE,
    /** 受法律法规政策限制无法解决. */
    BARRED_BY_LAW,
    /** 不可抗力. */
    FORCE_MAJEURE,
    /** 登记错误或测试数据. */
    REGISTERED_BY_MISTAKE,
    /** 非本地事项. */
    NOT_OF_THIS_CITY
}
