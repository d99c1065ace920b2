package bihuan.indicators;

/** Who is compared with whom (同组对象); departments are never ranked among counties. */
public enum SubjectGroup {
    /** 市直部门. */
    DEPARTMENTS,
    /** 县市区. */
    COUNTIES,
    /** Subjects that are no units here: other cities, economies. */
    OTHERS
}
