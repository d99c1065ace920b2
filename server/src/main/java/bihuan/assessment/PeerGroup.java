package bihuan.assessment;

/** Who is compared with whom (A6): what a department and a county do is too different for one list. */
public enum PeerGroup {
    /** 市直部门. */
    DEPARTMENTS,
    /** 县市区与功能区. */
    COUNTIES
}
