package bihuan.indicators;

/**
 * One thing that is wrong with a system (体系校验问题).
 *
 * @param pointer where in its JSON, e.g. {@code /root/children/0/weight}
 * @param words what is to be put right, for the user
 */
public record SystemFault(String pointer, Kind kind, String words) {
    /** What sort of thing. */
    public enum Kind {
        /** Something that must be there is not. */
        MISSING,
        /** It is there, but of another type, out of its range, or a word that does not exist here. */
        WRONG,
        /** A code that stands twice. */
        TWICE,
        /** Weights do not total what they must. */
        TOTAL,
        /** A formula cannot be read, or looks at an indicator that does not exist. */
        FORMULA
    }
}
