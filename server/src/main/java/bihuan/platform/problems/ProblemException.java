package bihuan.platform.problems;

/** A request that the platform itself refuses. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String pointer;

    public ProblemException(ProblemCode code) {
        this(code, "");
    }

    /** @param pointer JSON pointer to the input that is to blame, empty for the whole */
    public ProblemException(ProblemCode code, String pointer) {
        super(code + " " + pointer, null, false, false);
        this.code = code;
        this.pointer = pointer;
    }

    public ProblemCode code() {
        return code;
    }

    public String pointer() {
        return pointer;
    }
}
