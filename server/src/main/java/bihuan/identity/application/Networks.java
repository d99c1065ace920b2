package bihuan.identity.application;

import bihuan.identity.IdentityRefusal;
import bihuan.kernel.Refusal;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/** Networks in CIDR notation, from which a program may come. */
final class Networks {
    private static final Pattern NUMBERS = Pattern.compile("[0-9A-Fa-f.:]{2,45}(/[0-9]{1,3})?");

    private Networks() {}

    /** @throws Refusal {@link IdentityRefusal#BAD_ADDRESS} at the first that is none */
    static void check(List<String> networks) {
        for (int n = 0; n < networks.size(); n++) {
            if (!isNetwork(networks.get(n))) {
                throw Refusal.of(IdentityRefusal.BAD_ADDRESS).at("/addresses/" + n);
            }
        }
    }

    /** Numbers only: a name would be looked up elsewhere, and somewhere else tomorrow. */
    private static boolean isNetwork(String text) {
        if (!NUMBERS.matcher(text).matches()) {
            return false;
        }
        try {
            String[] parts = text.split("/", 2);
            int bits = 8 * InetAddress.getByName(parts[0]).getAddress().length;
            new IpAddressMatcher(text);
            return parts.length == 1 || Integer.parseInt(parts[1]) <= bits;
        } catch (IllegalArgumentException | UnknownHostException e) {
            return false;
        }
    }

    static boolean contain(List<String> networks, String address) {
        return networks.isEmpty()
                || networks.stream().anyMatch(network -> new IpAddressMatcher(network).matches(address));
    }
}
