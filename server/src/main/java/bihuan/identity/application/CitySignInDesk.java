package bihuan.identity.application;

import bihuan.identity.AccountView;
import bihuan.identity.CitySignIn;
import bihuan.identity.IdentityRefusal;
import bihuan.identity.application.CityProvider.Claims;
import bihuan.identity.application.CityProvider.Trouble;
import bihuan.identity.persistence.CitySignInStore;
import bihuan.identity.persistence.CitySignInStore.Attempt;
import bihuan.kernel.AccountId;
import bihuan.kernel.Caller;
import bihuan.kernel.JurisdictionId;
import bihuan.kernel.Refusal;
import java.net.URI;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends people to the city's identity provider and takes them back; nothing waits for it with a transaction in hand. */
class CitySignInDesk implements CitySignIn {
    private static final Logger LOG = LoggerFactory.getLogger(CitySignInDesk.class);
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final @Nullable CityProvider provider;
    private final CitySignInProperties properties;
    private final CitySignInStore store;
    private final LinkedAccounts accounts;
    private final Clock clock;

    CitySignInDesk(
            @Nullable CityProvider provider,
            CitySignInProperties properties,
            CitySignInStore store,
            LinkedAccounts accounts,
            Clock clock) {
        this.provider = provider;
        this.properties = properties;
        this.store = store;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Optional<String> provider() {
        return provider == null ? Optional.empty() : Optional.of(properties.name());
    }

    @Override
    public Started start(JurisdictionId jurisdiction, URI callback, String to) {
        return started(jurisdiction, callback, to, null);
    }

    @Override
    public Started link(Caller caller, String password, URI callback) {
        AccountId account = account(caller);
        accounts.requirePassword(caller.jurisdiction(), account, password);
        return started(caller.jurisdiction(), callback, "/account", account);
    }

    private Started started(JurisdictionId jurisdiction, URI callback, String to, @Nullable AccountId account) {
        if (provider == null) {
            throw Refusal.of(IdentityRefusal.NO_CITY_SIGN_IN);
        }
        String state = random();
        String browser = random();
        Attempt attempt = new Attempt(
                Token.sha256(browser),
                random(),
                random(),
                safe(to),
                account,
                clock.instant().plus(PATIENCE));
        try {
            URI address = provider.address(callback, state, attempt.nonce(), attempt.verifier());
            store.sweep(jurisdiction, clock.instant());
            store.start(jurisdiction, Token.sha256(state), attempt);
            return new Started(address, browser);
        } catch (Trouble e) {
            LOG.warn("The city's identity provider cannot be used: {}", e.getMessage());
            throw Refusal.of(IdentityRefusal.CITY_SIGN_IN_AWAY);
        }
    }

    /** Only a path of ours: nobody is sent elsewhere. */
    private static String safe(String to) {
        return to.length() <= 500 && to.matches("/(?![/\\\\])[!-~&&[^\\\\]]*") ? to : "/";
    }

    @Override
    public Outcome finish(JurisdictionId jurisdiction, Returned returned, String device) {
        Optional<Attempt> attempt = attempt(jurisdiction, returned);
        if (provider == null || attempt.isEmpty()) {
            return new Outcome.Failed(Why.STALE);
        }
        boolean mixedUp = returned.issuer() != null && !returned.issuer().equals(provider.issuer());
        if (returned.code() == null || mixedUp) {
            return new Outcome.Failed(Why.PROVIDER);
        }
        try {
            Claims claims = provider.claims(
                    returned.callback(),
                    returned.code(),
                    attempt.get().nonce(),
                    attempt.get().verifier());
            return attempt.get().account() == null
                    ? signIn(jurisdiction, claims, attempt.get().to(), device)
                    : link(jurisdiction, claims, attempt.get().account());
        } catch (Trouble e) {
            LOG.warn("The city's identity provider was not believed: {}", e.getMessage());
            return new Outcome.Failed(Why.PROVIDER);
        }
    }

    /** In time, in the browser that was sent, and once. */
    private Optional<Attempt> attempt(JurisdictionId jurisdiction, Returned returned) {
        String browser = returned.browser();
        if (returned.state() == null || browser == null) {
            return Optional.empty();
        }
        return store.take(jurisdiction, Token.sha256(returned.state()))
                .filter(it -> it.expires().isAfter(clock.instant()))
                .filter(it -> MessageDigest.isEqual(it.browser(), Token.sha256(browser)));
    }

    private Outcome link(JurisdictionId jurisdiction, Claims claims, AccountId account) {
        return accounts.link(jurisdiction, claims.issuer(), claims.subject(), account)
                ? new Outcome.Linked()
                : new Outcome.Failed(Why.TAKEN);
    }

    private Outcome signIn(JurisdictionId jurisdiction, Claims claims, String to, String device) {
        Optional<AccountView> account = store.owner(jurisdiction, claims.issuer(), claims.subject())
                .flatMap(id -> accounts.active(jurisdiction, id));
        if (account.isEmpty()) {
            return new Outcome.Failed(Why.UNLINKED);
        }
        boolean twice = claims.methods().stream().anyMatch(properties.secondFactor()::contains);
        if (!twice && accounts.needsSecondFactor(jurisdiction, account.get())) {
            return new Outcome.Failed(Why.SECOND_FACTOR);
        }
        return new Outcome.In(accounts.open(jurisdiction, account.get(), device), to);
    }

    @Override
    public boolean isLinked(Caller caller) {
        return store.isLinked(caller.jurisdiction(), account(caller));
    }

    @Override
    public void unlink(Caller caller) {
        accounts.unlink(caller.jurisdiction(), account(caller), caller.actor());
    }

    private static AccountId account(Caller caller) {
        return Objects.requireNonNull(caller.actor().account());
    }

    /** 256 bits, also a good code verifier (RFC 7636). */
    private static String random() {
        byte[] secret = new byte[32];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }
}
