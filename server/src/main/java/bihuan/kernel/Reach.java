package bihuan.kernel;

import java.lang.ScopedValue.CallableOp;

/**
 * Of which city the rows are that a piece of work may touch. PostgreSQL is told before each statement and keeps to it, whatever the
 * statement asks for (row-level security): a forgotten condition finds nothing of another city. Work that has not said how far it
 * reaches reaches nothing.
 *
 * <p>Said where work begins: for a request by the filter that recognises its session, for a job by its clockwork. Work that hands
 * something to another thread takes {@link #current()} along.
 */
public final class Reach {
    private static final ScopedValue<Reach> CURRENT = ScopedValue.newInstance();
    private static final Reach NOTHING = new Reach("");
    private static final Reach EVERYWHERE = new Reach("-1");

    private final String setting;

    private Reach(String setting) {
        this.setting = setting;
    }

    /** One city. */
    public static Reach city(JurisdictionId jurisdiction) {
        return new Reach(Integer.toString(jurisdiction.value()));
    }

    /** All cities of the installation: for what the machine itself does, such as sealing; never for a request. */
    public static Reach everywhere() {
        return EVERYWHERE;
    }

    /** How far the work of this thread reaches. */
    public static Reach current() {
        return CURRENT.orElse(NOTHING);
    }

    /** What the database is told: the number of the city, {@code -1} for all, empty for none. */
    public String setting() {
        return setting;
    }

    public void run(Runnable work) {
        ScopedValue.where(CURRENT, this).run(work);
    }

    public <R, X extends Throwable> R call(CallableOp<? extends R, X> work) throws X {
        return ScopedValue.where(CURRENT, this).<R, X>call(work);
    }
}
