package bihuan.identity;

import java.util.Set;

/**
 * Whoever changes how an account signs in shows first that he is its owner and not just somebody at its owner's desk. Signing in
 * shows it for ten minutes; afterwards he shows it again with a factor, or with the password where there is none.
 */
public interface FreshProofs {

    /** How it can be shown: with one of these. */
    enum Way {
        PASSWORD,
        CODE,
        PASSKEY
    }

    /** @param fresh whether it need not be shown now */
    record State(boolean fresh, Set<Way> ways) {

        public State {
            ways = Set.copyOf(ways);
        }
    }

    State state(Session session);

    /** Asks for a passkey of the session's owner. */
    PasskeyQuestion ask(Session session, PasskeySite site);

    /**
     * Shows it.
     *
     * @throws bihuan.kernel.Refusal if it is not right, or {@link IdentityRefusal#TOO_MANY_ATTEMPTS}: attempts count as at signing in
     */
    void show(Session session, Proof proof);

    /** @throws bihuan.kernel.Refusal {@link IdentityRefusal#FRESH_PROOF_NEEDED} */
    void require(Session session);

    /** Does what takes a proof of its own, such as a code; attempts count as at signing in. */
    void counted(Session session, Runnable attempt);
}
