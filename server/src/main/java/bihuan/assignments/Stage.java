package bihuan.assignments;

/** Where a matter stands. Each open stage has one holder and one due time. */
public enum Stage {
    /** 待交办: with the bureau, not yet with a unit. */
    AWAITING_DISPATCH,
    /** 待签收: dispatched, the lead unit has not signed. */
    AWAITING_SIGNATURE,
    /** 办理中: signed, the lead unit works on it; also during a redo. */
    IN_HANDLING,
    /** 退回待裁定: the lead wants to give it back, the dispatcher must rule. */
    RETURN_REQUESTED,
    /** 会商: returned twice; the joint consultation must name the lead. */
    IN_CONSULTATION,
    /** 暂停计时: the clock is held by somebody else than the lead, until a date. */
    SUSPENDED,
    /** 挂账: cannot be solved now; has a date and staged feedback. */
    PLEDGED,
    /** 待回访: answered; the enterprise, or a caller outside the unit, must judge. */
    AWAITING_VERDICT,
    /** 已办结: judged and closed. */
    CLOSED,
    /** 终止: not accepted, withdrawn; ended without a result. */
    DISMISSED,
    /** 并案: goes on as part of another matter; can be taken apart again. */
    FOLDED;

    public boolean isOpen() {
        return this != CLOSED && this != DISMISSED && this != FOLDED;
    }
}
