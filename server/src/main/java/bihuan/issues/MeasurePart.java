package bihuan.issues;

/** Which cases of a figure are meant. */
public enum MeasurePart {
    NUMERATOR,
    DENOMINATOR,
    EXCLUDED
}
