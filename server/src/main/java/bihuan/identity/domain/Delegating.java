package bihuan.identity.domain;

import bihuan.identity.AccountView;
import bihuan.identity.Delegation;
import bihuan.identity.Delegations.Wish;
import bihuan.identity.IdentityRefusal;
import bihuan.kernel.Refusal;
import bihuan.kernel.Role;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** What may be lent, to whom, and for how long. */
public final class Delegating {
    /** The working roles. Whoever controls others (administrator, auditor) finds his own replacement through the administrator. */
    public static final Set<Role> LENDABLE = Set.copyOf(EnumSet.of(
            Role.HOTLINE_OPERATOR, Role.DISPATCHER, Role.UNIT_OFFICER, Role.UNIT_LEADER, Role.INSPECTOR, Role.LEADER));

    private static final int MOST_DAYS = 90;
    private static final int LONGEST_REASON = 200;

    private Delegating() {}

    /** @param given what the giver has lent before and still lends, or will */
    public static void check(
            AccountView from, AccountView to, Wish wish, LocalDate today, Collection<Delegation> given) {
        if (from.roles().stream().noneMatch(LENDABLE::contains)) {
            throw Refusal.of(IdentityRefusal.NOTHING_TO_LEND);
        }
        boolean colleague = to.active()
                && !to.id().equals(from.id())
                && from.unit() != null
                && Objects.equals(from.unit(), to.unit())
                && LENDABLE.containsAll(to.roles());
        if (!colleague) {
            throw Refusal.of(IdentityRefusal.NOT_A_COLLEAGUE).at("/to");
        }
        checkPeriod(wish, today);
        if (wish.reason().isBlank() || wish.reason().length() > LONGEST_REASON) {
            throw Refusal.of(IdentityRefusal.BAD_REASON).at("/reason").with("most", LONGEST_REASON);
        }
        if (given.stream().anyMatch(other -> overlap(other, wish))) {
            throw Refusal.of(IdentityRefusal.LENT_ALREADY).at("/begins");
        }
    }

    private static void checkPeriod(Wish wish, LocalDate today) {
        if (wish.begins().isBefore(today)) {
            throw Refusal.of(IdentityRefusal.BAD_PERIOD).at("/begins").with("most", MOST_DAYS);
        }
        if (wish.ends().isBefore(wish.begins())
                || wish.ends().isAfter(wish.begins().plusDays(MOST_DAYS - 1))) {
            throw Refusal.of(IdentityRefusal.BAD_PERIOD).at("/ends").with("most", MOST_DAYS);
        }
    }

    private static boolean overlap(Delegation other, Wish wish) {
        return other.endedAt() == null
                && !other.ends().isBefore(wish.begins())
                && !other.begins().isAfter(wish.ends());
    }
}
