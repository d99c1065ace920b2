package bihuan.assignments;

/** How a unit first spoke with the enterprise (首次联系). */
public enum ContactWay {
    /** 电话. */
    PHONE,
    /** 上门. */
    VISIT,
    /** 面谈、会议. */
    MEETING,
    /** 短信、微信、邮件. */
    MESSAGE
}
