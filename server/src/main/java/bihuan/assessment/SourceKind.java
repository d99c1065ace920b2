package bihuan.assessment;

/** Where the figures of a part of a scheme come from; one {@link AssessmentSource} answers for each kind that the installation has. */
public enum SourceKind {
    /** 平台统计口径: rates and times of the issues of the platform, see docs/measures.md; the code is the measure. */
    MEASURE,
    /** 人工打分: inspection, policy delivery and the third party; the code says which. */
    POINTS,
    /** 企业问卷: answers of enterprises. */
    SURVEY,
    /** 指标体系: a node of an indicator system. */
    INDICATOR
}
