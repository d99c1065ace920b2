package bihuan.identity.web;

import bihuan.identity.PasskeySite;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * For which site passkeys are. {@code bihuan.passkeys.site} names it where there is a public address; else it is the host that was
 * asked, which does for one machine and for rehearsals: a passkey works only there where it was made.
 */
@Component
final class PasskeySites {
    private static final Set<Integer> STANDARD_PORTS = Set.of(80, 443);

    private final String site;
    private final Set<String> origins;

    /**
     * @param site a host name, or a domain above it that ends with a name of one's own
     * @param origins of the pages, if they are not just {@code https://} and the site
     */
    PasskeySites(
            @Value("${bihuan.passkeys.site:}") String site, @Value("${bihuan.passkeys.origins:}") Set<String> origins) {
        this.site = site.strip().toLowerCase(Locale.ROOT);
        this.origins = origins.isEmpty() ? Set.of("https://" + this.site) : Set.copyOf(origins);
    }

    PasskeySite of(HttpServletRequest request) {
        return site.isEmpty() ? asked(request) : new PasskeySite(site, origins);
    }

    private static PasskeySite asked(HttpServletRequest request) {
        String host = request.getServerName().toLowerCase(Locale.ROOT);
        int port = request.getServerPort();
        String origin = request.getScheme() + "://" + host + (STANDARD_PORTS.contains(port) ? "" : ":" + port);
        return new PasskeySite(host, Set.of(origin));
    }
}
