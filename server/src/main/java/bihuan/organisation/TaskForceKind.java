package bihuan.organisation;

/** The sorts of task forces (I1). */
public enum TaskForceKind {
    /** 领导小组. */
    LEADING_GROUP,
    /** 领导小组办公室. */
    OFFICE,
    /** 专班. */
    TASK_FORCE,
    /** 专项组: one of the six, one per system. */
    SUB_FORCE
}
