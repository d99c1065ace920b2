package bihuan.identity.domain;

import bihuan.identity.IdentityRefusal;
import bihuan.identity.ServiceAccounts.Grant;
import bihuan.kernel.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** What a program may be granted, and from where it may use it. */
public final class Granting {
    /** Tokens of one account that are good at the same time. */
    public static final int MOST_TOKENS = 3;

    private static final int MOST_ADDRESSES = 20;
    private static final int WARNING_DAYS = 30;

    private Granting() {}

    /** @throws Refusal if nothing, or for too long, or from what is no network */
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
        for (int n = 0; n < grant.addresses().size(); n++) {
            if (!isNetwork(grant.addresses().get(n))) {
                throw Refusal.of(IdentityRefusal.BAD_ADDRESS).at("/addresses/" + n);
            }
        }
        return grant;
    }

    /** Numbers only: a name would be looked up elsewhere, and somewhere else tomorrow. */
    private static boolean isNetwork(String text) {
        if (!text.matches("[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?")) {
            return false;
        }
        try {
            String address = text.split("/", 2)[0];
            boolean v6 = InetAddress.getByName(address).getAddress().length == 16 || address.contains(":");
            int length = text.contains("/") ? Integer.parseInt(text.split("/", 2)[1]) : 0;
            new IpAddressMatcher(text);
            return length <= (v6 ? 128 : 32);
        } catch (IllegalArgumentException | UnknownHostException e) {
            return false;
        }
    }

    public static boolean isFrom(List<String> networks, String address) {
        return networks.isEmpty()
                || networks.stream().anyMatch(network -> new IpAddressMatcher(network).matches(address));
    }

    public static boolean isOver(LocalDate expiresOn, LocalDate today) {
        return expiresOn.isBefore(today);
    }

    /** Time to renew it. */
    public static boolean expiresSoon(@Nullable Grant grant, LocalDate today) {
        return grant != null && grant.expiresOn().isBefore(today.plusDays(WARNING_DAYS));
    }
}
