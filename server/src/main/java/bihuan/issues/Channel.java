package bihuan.issues;

/** Through which channel an issue came (A3). */
public enum Channel {
    /** 热线; the reference is the call id. */
    HOTLINE(true, false),
    /** 网站. */
    WEB(false, true),
    /** 移动端. */
    MOBILE(false, true),
    /** 微信. */
    WECHAT(false, true),
    /** 走访; the reference is the visit record. */
    VISIT(true, false),
    /** 会议; the reference is the meeting and item. */
    MEETING(true, false),
    /** 监测点企业; the reference is the round of asking and the point. */
    MONITORED_ENTERPRISE(true, false),
    /** 人大建议; the reference is the proposal number. */
    DEPUTY_PROPOSAL(true, false),
    /** 政协提案; the reference is the proposal number. */
    CPPCC_PROPOSAL(true, false),
    /** 工商联; the reference is the letter. */
    FEDERATION(true, false),
    /** 媒体; the reference is the programme or article. */
    MEDIA(true, false),
    /** 12345 转办; the reference is the ticket of 12345. */
    TRANSFER_12345(true, false),
    /** 干部职工线索 (A10). */
    STAFF_CLUE(false, false),
    /** 批量导入; the reference names file and row or the old system's number. */
    BULK_IMPORT(true, false);

    private final boolean needsReference;
    private final boolean openToAll;

    Channel(boolean needsReference, boolean openToAll) {
        this.needsReference = needsReference;
        this.openToAll = openToAll;
    }

    /** Whether the source has a reference of its own, which is then required and unique within the channel. */
    public boolean needsReference() {
        return needsReference;
    }

    /** Whether people without an account, and enterprises, use it themselves. */
    public boolean isOpenToAll() {
        return openToAll;
    }
}
