package bihuan.identity;

import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Accounts of programs (服务账号), such as a city's hotline that passes issues on. An administrator creates one and issues its tokens, a
 * security administrator says what it may do; without both it can do nothing. It never signs in: each request carries a token.
 */
public interface ServiceAccounts {

    /** All of a city, by name; few. */
    List<View> list(JurisdictionId jurisdiction);

    /**
     * Creates one that may do nothing yet.
     *
     * @param account of a unit, without roles
     */
    AccountId create(Caller by, NewAccount account);

    /** Says what it may do from now on, in place of what it might before; felt on the next request. */
    void grant(Caller by, AccountId account, Grant grant);

    /** Makes a token; an account has three that are good at most, so that one can take another's place without a gap. */
    Issued issue(Caller by, AccountId account);

    /** Takes a token back; felt on the next request. */
    void revoke(Caller by, AccountId account, UUID token);

    /**
     * Who sends a request with this token.
     *
     * @param address from which it comes
     * @throws bihuan.kernel.Refusal {@link IdentityRefusal#BAD_TOKEN}, or {@link IdentityRefusal#ADDRESS_NOT_ALLOWED}
     */
    Session recognise(String token, String address);

    /**
     * What a program may do.
     *
     * @param wholeCity whether it sees all of the city, else what its unit and those below it have a part in
     * @param addresses networks in CIDR notation from which it may come; empty for all
     * @param expiresOn the last day, at most a year ahead
     */
    record Grant(Set<ServiceScope> scopes, boolean wholeCity, List<String> addresses, LocalDate expiresOn) {
        public Grant {
            scopes = Set.copyOf(scopes);
            addresses = List.copyOf(addresses);
        }
    }

    /**
     * An account with what it may do and its tokens, the latest first.
     *
     * @param grant {@code null} as long as it may do nothing
     * @param expiresSoon within 30 days, or over already
     */
    record View(AccountView account, @Nullable Grant grant, boolean expiresSoon, List<Token> tokens) {
        public View {
            tokens = List.copyOf(tokens);
        }
    }

    /** A token that was issued; what it says is nowhere. */
    record Token(
            UUID id,
            Instant issuedAt,
            @Nullable Instant lastUsedAt,
            @Nullable Instant revokedAt) {}

    /**
     * A new token.
     *
     * @param text shown this once
     */
    record Issued(UUID id, String text) {
        @Override
        public String toString() {
            return "Issued[" + id + "]";
        }
    }
}
