package bihuan.surveys;

/** By what the register is divided into strata (分层). */
public enum Dimension {
    /** Section of GB/T 4754. */
    INDUSTRY,
    /** 大中小微. */
    SIZE,
    /** 属地. */
    AREA
}
