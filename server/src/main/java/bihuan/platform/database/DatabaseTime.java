package bihuan.platform.database;

import org.jspecify.annotations.Nullable;

/** How long the present request has waited for the database. */
public final class DatabaseTime {
    private static final ThreadLocal<@Nullable DatabaseTime> CURRENT = new ThreadLocal<>();

    private long nanos;
    private int statements;

    private DatabaseTime() {}

    /** Begins to count in this thread. */
    public static DatabaseTime begin() {
        DatabaseTime time = new DatabaseTime();
        CURRENT.set(time);
        return time;
    }

    /** Ends to count in this thread. */
    public static void end() {
        CURRENT.remove();
    }

    static void add(long nanos, boolean statement) {
        DatabaseTime time = CURRENT.get();
        if (time != null) {
            time.nanos += nanos;
            time.statements += statement ? 1 : 0;
        }
    }

    public long nanos() {
        return nanos;
    }

    public int statements() {
        return statements;
    }
}
