package bihuan.surveys;

/** Where a survey stands. */
public enum SurveyState {
    /** 草稿: still written. */
    DRAFT,
    /** 已公布: plan and frame are fixed, the seed is in the ledger. */
    PUBLISHED,
    /** 进行中: the sample is drawn, answers come in. */
    OPEN,
    /** 已截止: answers are cut loose from whoever gave them. */
    CLOSED,
    /** 已公布结果: at least one version of the results is published. */
    REPORTED
}
