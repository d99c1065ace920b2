package bihuan.identity;

import java.util.Set;

/**
 * For whom passkeys are made (the relying party of WebAuthn). A browser uses a passkey only for the site it was made for, which is
 * why nobody can be talked out of one by a page that merely looks like ours.
 *
 * @param id a host name, such as {@code bihuan.example.gov.cn}
 * @param origins of the pages that may ask, such as {@code https://bihuan.example.gov.cn}
 */
public record PasskeySite(String id, Set<String> origins) {

    public PasskeySite {
        origins = Set.copyOf(origins);
    }
}
