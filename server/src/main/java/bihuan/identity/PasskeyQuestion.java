package bihuan.identity;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a browser is asked with, either to make a passkey or to show one.
 *
 * @param challenge 256 random bits in base64url, answered once and within {@code seconds}
 * @param site the relying party id
 * @param user for whom one is made; absent when one is shown
 * @param credentials not to be made again, or one of which is to be shown; empty for any
 * @param verified whether the device must check its owner (PIN, finger, face); else it does where it can
 */
public record PasskeyQuestion(
        String challenge,
        String site,
        @Nullable User user,
        List<Credential> credentials,
        boolean verified,
        long seconds) {

    public PasskeyQuestion {
        credentials = List.copyOf(credentials);
    }

    /**
     * Whose passkey it is, as the device remembers and shows.
     *
     * @param handle the account's id in base64url, which tells nothing about him
     */
    public record User(String handle, String userName, String displayName) {}

    /** A passkey as its device knows it. */
    public record Credential(String id, Set<String> transports) {

        public Credential {
            transports = Set.copyOf(transports);
        }
    }
}
