package bihuan.kernel;

/** The roles that an account can hold (I1). What each may do stands in {@link Permission}; what each may see, in {@link DataScope}. */
public enum Role {
    /** 企业用户: raises and judges its own enterprise's issues. */
    ENTERPRISE,
    /** 热线坐席: records calls, calls back. */
    HOTLINE_OPERATOR,
    /** 调度员: triage, dispatch, rulings on returns. */
    DISPATCHER,
    /** 承办人: signs, contacts, answers for one unit. */
    UNIT_OFFICER,
    /** 单位负责人: approves within one unit and its subtree. */
    UNIT_LEADER,
    /** 督查员: urges, orders, inspects in the whole jurisdiction. */
    INSPECTOR,
    /** 领导: sees everything of the jurisdiction, decides extensions of the second level. */
    LEADER,
    /** 审计员: reads and verifies the ledger. */
    AUDITOR,
    /** 系统管理员: organisation, people, accounts without their roles, calendar, operation; no cases. */
    ADMINISTRATOR,
    /** 安全管理员: grants and takes roles; no cases, no accounts of his own making. */
    SECURITY_ADMINISTRATOR,
    /** 第三方评估: gives points by its own judgement in rounds of assessment (E3); no cases, nothing before it is published. */
    EVALUATOR
}
