package bihuan.issues;

/** By what a measure is taken apart. */
public enum MeasureBy {
    UNIT,
    AREA,
    CATEGORY
}
