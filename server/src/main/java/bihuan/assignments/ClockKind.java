package bihuan.assignments;

/** The clocks. Their allowances come from the rulebook, all in working time. */
public enum ClockKind {
    /** 交办时限: the bureau dispatches. */
    DISPATCH,
    /** 签收时限. */
    SIGN,
    /** 首次联系时限. */
    CONTACT,
    /** 办理时限 (lead) or 协办时限 (assisting). */
    ANSWER,
    /** 重办时限: shorter than the first. */
    REDO,
    /** 裁定时限: the dispatcher rules on a return, or the consultation names the lead. */
    RULING,
    /** 回访时限: first of the enterprise, then of the bureau that calls back. */
    VERDICT,
    /** 阶段反馈时限: the next report on a pledge. */
    FEEDBACK
}
