package bihuan.issues;

/** By what a measure is taken apart. */
public enum MeasureBy {
    UNIT,
    AREA,
    CATEGORY,
    /** The month in Shanghai of the moment that decides the period. */
    MONTH
}
