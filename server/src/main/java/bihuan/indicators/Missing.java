package bihuan.indicators;

/** What a branch does with a child that has no figure (缺失值处理). What the rules leave out on purpose is never missing. */
public enum Missing {
    /** Its weight goes to the others. */
    LEAVE_OUT,
    /** It counts as 0 marks: who does not report gains nothing by it. */
    ZERO,
    /** It gets the mean of the others in its peer group. */
    PEER_MEAN,
    /** The branch has no marks either. */
    REQUIRED
}
