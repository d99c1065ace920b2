package bihuan.assessment;

/** What a round is for (E2): 季度考核、半年分析、年终总评. */
public enum RoundKind {
    QUARTER,
    HALF_YEAR,
    YEAR
}
