package bihuan.assignments;

/** Who grants more time (延期审批层级); each level once. */
public enum ExtensionLevel {
    /** 单位负责人. */
    UNIT,
    /** 调度员或领导. */
    BUREAU
}
