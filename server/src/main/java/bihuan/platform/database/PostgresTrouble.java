package bihuan.platform.database;

import org.jspecify.annotations.Nullable;

/** Why the embedded PostgreSQL cannot serve, in one sentence for the operator, and what he can do about it. */
public final class PostgresTrouble extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String action;

    PostgresTrouble(String sentence, String action, @Nullable Throwable cause) {
        super(sentence, cause);
        this.action = action;
    }

    PostgresTrouble(String sentence, String action) {
        this(sentence, action, null);
    }

    /** What the operator can do. */
    public String action() {
        return action;
    }
}
