package bihuan.identity;

import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Who stands in for whom. */
public interface Delegations {

    /** Those that the caller gave or received, the latest first; at most 100. */
    List<Delegation> of(Caller caller);

    /** Lends the caller's working roles to a colleague of his own unit for a time; the offices of control are never lent. */
    Delegation give(Caller caller, Wish wish);

    /** Ends it before its time: either side may. */
    void end(Caller caller, UUID delegation);

    /** The people of the caller's unit who can sign in, by name. */
    List<Colleague> colleagues(Caller caller);

    /** To whom, from the first to the last day, and why. */
    record Wish(AccountId to, LocalDate begins, LocalDate ends, String reason) {}

    /** Somebody of the same unit. */
    record Colleague(AccountId account, String name) {}
}
