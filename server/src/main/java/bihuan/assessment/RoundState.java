package bihuan.assessment;

/** Where a round stands; which step leads where is told in one table, {@code domain/RoundLife}. */
public enum RoundState {
    /** 待测算: points are entered, nothing is calculated. */
    DRAFT,
    /** 已测算: seen by those who assess. */
    CALCULATED,
    /** 预览: seen by leaders too. */
    PREVIEW,
    /** 异议期: each unit sees its own result and may object until the deadline. */
    OBJECTION,
    /** 复核: objections are decided, and it is calculated again where one was right. */
    REVIEW,
    /** 已锁定: its bytes have a digest in the ledger. */
    FROZEN,
    /** 已公布: seen by all units. */
    PUBLISHED
}
