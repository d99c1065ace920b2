package bihuan.issues;

/** Why an issue is not accepted (不予受理情形). The list is closed; words of the dispatcher are added to it. */
public enum NotAcceptedReason {
    /** 不属于行政机关职责. */
    NOT_ABOUT_GOVERNMENT,
    /** 无具体诉求事项. */
    NO_CONCRETE_MATTER,
    /** 已进入诉讼、仲裁程序. */
    IN_LITIGATION,
    /** 已进入行政复议程序. */
    IN_ADMINISTRATIVE_REVIEW,
    /** 已进入信访程序. */
    IN_PETITION_PROCEDURE,
    /** 与已办结事项重复且无新情况. */
    DUPLICATE_OF_CLOSED,
    /** 属于其他地区管辖. */
    OTHER_JURISDICTION,
    /** 涉及国家秘密、商业秘密或个人隐私,不宜公开办理. */
    SECRET,
    /** 违反法律法规或公序良俗. */
    UNLAWFUL,
    /** 无法联系且内容无法核实. */
    CANNOT_BE_VERIFIED
}
