package bihuan.assignments;

/** Where one unit's part stands. */
public enum AssignmentState {
    /** 待签收. */
    DISPATCHED,
    /** 办理中. */
    SIGNED,
    /** 退回待裁定. */
    RETURN_REQUESTED,
    /** 暂停. */
    SUSPENDED,
    /** 挂账 (lead only). */
    PLEDGED,
    /** 已答复: the lead waits for the verdict; an assisting unit has delivered to the lead. */
    ANSWERED,
    /** 已退回: given back, somebody else has it. */
    RETURNED,
    /** 已办结. */
    CLOSED,
    /** 已解除: the matter ended or went on without this unit. */
    RELEASED
}
