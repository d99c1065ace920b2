package bihuan.identity.application;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenResponse;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Speaks with the identity provider. Its description is asked for when it is first needed and kept as long as it is believed; keys are
 * asked for anew when one is unknown. A token's time is judged by the real clock, for it is the provider's.
 */
class CityProvider {
    private static final int PATIENCE_MILLIS = 5_000;
    private static final int MOST_BYTES = 256 * 1024;

    private final Issuer issuer;
    private final ClientID client;
    private final Secret secret;
    private volatile @Nullable Known known;

    CityProvider(String issuer, String client, String secret) {
        this.issuer = new Issuer(issuer);
        this.client = new ClientID(client);
        this.secret = new Secret(secret);
    }

    /** The provider as it describes itself. */
    private record Known(OIDCProviderMetadata metadata, IDTokenValidator tokens) {}

    /** What an ID token says that was found good. */
    record Claims(String issuer, String subject, Set<String> methods) {}

    /** The provider does not answer, or says what is not to be believed. */
    static final class Trouble extends Exception {
        private static final long serialVersionUID = 1L;

        Trouble(String words, @Nullable Throwable cause) {
            super(words, cause);
        }
    }

    String issuer() {
        return issuer.getValue();
    }

    /** Where somebody signs in. */
    URI address(URI callback, String state, String nonce, String verifier) throws Trouble {
        return new AuthenticationRequest.Builder(new ResponseType("code"), new Scope("openid"), client, callback)
                .endpointURI(known().metadata().getAuthorizationEndpointURI())
                .state(new State(state))
                .nonce(new Nonce(nonce))
                .codeChallenge(new CodeVerifier(verifier), CodeChallengeMethod.S256)
                .build()
                .toURI();
    }

    /** Takes the code to the provider and believes its answer only if all of it is right. */
    Claims claims(URI callback, String code, String nonce, String verifier) throws Trouble {
        Known provider = known();
        try {
            HTTPRequest request = new TokenRequest.Builder(
                            provider.metadata().getTokenEndpointURI(),
                            new ClientSecretBasic(client, secret),
                            new AuthorizationCodeGrant(
                                    new AuthorizationCode(code), callback, new CodeVerifier(verifier)))
                    .build()
                    .toHTTPRequest();
            request.setConnectTimeout(PATIENCE_MILLIS);
            request.setReadTimeout(PATIENCE_MILLIS);
            request.setFollowRedirects(false);
            TokenResponse response = OIDCTokenResponseParser.parse(request.send());
            if (!(response instanceof OIDCTokenResponse tokens)) {
                throw new Trouble(
                        "no tokens: "
                                + response.toErrorResponse().getErrorObject().getCode(),
                        null);
            }
            IDTokenClaimsSet claims =
                    provider.tokens().validate(tokens.getOIDCTokens().getIDToken(), new Nonce(nonce));
            checkParty(claims);
            return new Claims(issuer.getValue(), claims.getSubject().getValue(), methods(claims));
        } catch (IOException | ParseException | BadJOSEException | JOSEException e) {
            throw new Trouble(e.getClass().getSimpleName(), e);
        }
    }

    /** A token for several, or given to another, is none for us (OpenID Connect Core 3.1.3.7, 4 and 5). */
    private void checkParty(IDTokenClaimsSet claims) throws Trouble {
        String party = claims.getAuthorizedParty() == null
                ? null
                : claims.getAuthorizedParty().getValue();
        boolean ours = party == null ? claims.getAudience().size() == 1 : party.equals(client.getValue());
        if (!ours) {
            throw new Trouble("a token for another party", null);
        }
    }

    private static Set<String> methods(IDTokenClaimsSet claims) {
        return claims.getAMR() == null
                ? Set.of()
                : claims.getAMR().stream().map(method -> method.getValue()).collect(Collectors.toUnmodifiableSet());
    }

    /** Not asked for again while it works; two that ask at once learn the same. */
    private Known known() throws Trouble {
        Known before = known;
        if (before != null) {
            return before;
        }
        try {
            OIDCProviderMetadata metadata = OIDCProviderMetadata.resolve(issuer, PATIENCE_MILLIS, PATIENCE_MILLIS);
            IDTokenValidator tokens = new IDTokenValidator(
                    issuer,
                    client,
                    algorithm(metadata),
                    metadata.getJWKSetURI().toURL(),
                    new DefaultResourceRetriever(PATIENCE_MILLIS, PATIENCE_MILLIS, MOST_BYTES));
            Known now = new Known(metadata, tokens);
            known = now;
            return now;
        } catch (GeneralException | IOException | IllegalArgumentException e) {
            throw new Trouble(e.getClass().getSimpleName(), e);
        }
    }

    /** By a key pair, never by the shared secret and never none; RS256 is what every provider must offer and signs with unless told. */
    private static JWSAlgorithm algorithm(OIDCProviderMetadata metadata) throws Trouble {
        List<JWSAlgorithm> offered = metadata.getIDTokenJWSAlgs();
        if (offered == null || !offered.contains(JWSAlgorithm.RS256)) {
            throw new Trouble("no signature that we check", null);
        }
        return JWSAlgorithm.RS256;
    }
}
