package bihuan.indicators;

/** How the marks of a branch come from those of its children (合成方法). */
public enum Aggregation {
    /** The mean; weights are not looked at. */
    MEAN,
    /** The mean by weight: Σ weight × marks ÷ Σ weight. */
    WEIGHTED,
    /** The sum of points, where each child's marks are points already (B-READY). */
    SUM,
    /** The children stand beside each other and have no total (the three pillars of B-READY). */
    SEPARATE
}
