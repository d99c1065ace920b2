package bihuan.identity.domain;

import bihuan.identity.IdentityRefusal;
import bihuan.identity.ServiceAccounts.Grant;
import bihuan.kernel.Refusal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a program may be granted. */
public final class Granting {
    /** Tokens of one account that are good at the same time. */
    public static final int MOST_TOKENS = 3;

    private static final int MOST_ADDRESSES = 20;
    private static final int WARNING_DAYS = 30;

    private Granting() {}

    /** @throws Refusal if nothing, or for too long, or from too many networks */
    public static Grant checked(Grant grant, LocalDate today) {
        if (grant.scopes().isEmpty()) {
            throw Refusal.of(IdentityRefusal.NO_SCOPES).at("/scopes");
        }
        if (grant.expiresOn().isBefore(today) || grant.expiresOn().isAfter(today.plusYears(1))) {
            throw Refusal.of(IdentityRefusal.BAD_EXPIRY).at("/expiresOn");
        }
        if (grant.addresses().size() > MOST_ADDRESSES) {
            throw Refusal.of(IdentityRefusal.BAD_ADDRESS).at("/addresses");
        }
        return grant;
    }

    public static boolean isOver(LocalDate expiresOn, LocalDate today) {
        return expiresOn.isBefore(today);
    }

    /** Time to renew it. */
    public static boolean expiresSoon(@Nullable Grant grant, LocalDate today) {
        return grant != null && grant.expiresOn().isBefore(today.plusDays(WARNING_DAYS));
    }
}
