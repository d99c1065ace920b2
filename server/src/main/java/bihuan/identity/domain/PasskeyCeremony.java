package bihuan.identity.domain;

import bihuan.identity.IdentityRefusal;
import bihuan.identity.NewPasskey;
import bihuan.identity.PasskeyAnswer;
import bihuan.identity.PasskeySite;
import bihuan.kernel.Refusal;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.CollectedClientDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecord;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.AuthenticatorData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.BadOriginException;
import com.webauthn4j.verifier.exception.BadRpIdException;
import com.webauthn4j.verifier.exception.BadTopOriginException;
import com.webauthn4j.verifier.exception.CrossOriginException;
import com.webauthn4j.verifier.exception.UserNotVerifiedException;
import com.webauthn4j.verifier.exception.VerificationException;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Verifies what devices answer (WebAuthn 3, 7.1 and 7.2). Who made the device is not asked (attestation "none"): a city cannot know
 * all good ones, and the answer would tell more about a person than is needed.
 */
public final class PasskeyCeremony {
    /** ES256, EdDSA and RS256, by their numbers in COSE: what phones, computers and security keys speak. */
    private static final List<PublicKeyCredentialParameters> ALGORITHMS = List.of(
            parameters(COSEAlgorithmIdentifier.ES256),
            parameters(COSEAlgorithmIdentifier.EdDSA),
            parameters(COSEAlgorithmIdentifier.RS256));

    private static final ObjectConverter CONVERTER = new ObjectConverter();
    private static final CollectedClientDataConverter CLIENT_DATA = new CollectedClientDataConverter(CONVERTER);
    private static final WebAuthnManager MANAGER = manager();

    private PasskeyCeremony() {}

    /** Whether a counter fell back we decide ourselves, so that it is written down before it is refused. */
    private static WebAuthnManager manager() {
        WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);
        manager.getAuthenticationDataVerifier().setMaliciousCounterValueHandler(shown -> {});
        return manager;
    }

    private static PublicKeyCredentialParameters parameters(COSEAlgorithmIdentifier algorithm) {
        return new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, algorithm);
    }

    /** A key that was made. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Made(byte[] credential, byte[] publicKey, long counter, boolean synced) {}

    /**
     * A key that was shown.
     *
     * @param counter how often its device says that it has signed
     * @param verified whether its device checked its owner
     */
    public record Shown(long counter, boolean verified) {}

    /** The bytes that a device says it has signed. */
    public static byte[] challenge(String clientData) {
        return reading(() -> {
            CollectedClientData data = Objects.requireNonNull(CLIENT_DATA.convert(bytes(clientData)));
            return Objects.requireNonNull(data.getChallenge()).getValue();
        });
    }

    /** @throws Refusal as {@link bihuan.identity.Passkeys} says */
    public static Made made(NewPasskey made, byte[] challenge, PasskeySite site) {
        RegistrationData data = reading(
                () -> MANAGER.parse(new RegistrationRequest(bytes(made.attestation()), bytes(made.clientData()))));
        verifying(() ->
                MANAGER.verify(data, new RegistrationParameters(server(site, challenge), ALGORITHMS, false, true)));
        return reading(() -> {
            AuthenticatorData<?> shown =
                    Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
            AttestedCredentialData key = Objects.requireNonNull(shown.getAttestedCredentialData());
            byte[] publicKey = CONVERTER.getCborMapper().writeValueAsBytes(key.getCOSEKey());
            return new Made(key.getCredentialId(), publicKey, shown.getSignCount(), shown.isFlagBE());
        });
    }

    /**
     * Verifies everything but the counter.
     *
     * @param alone whether the device must have checked its owner
     * @throws Refusal as {@link bihuan.identity.Passkeys} says
     */
    public static Shown shown(
            PasskeyAnswer answer, KeptPasskey kept, byte[] challenge, PasskeySite site, boolean alone) {
        AuthenticationData data = reading(() -> MANAGER.parse(new AuthenticationRequest(
                kept.credential(),
                bytes(answer.authenticatorData()),
                bytes(answer.clientData()),
                bytes(answer.signature()))));
        verifying(() -> MANAGER.verify(
                data, new AuthenticationParameters(server(site, challenge), record(kept), null, alone, true)));
        AuthenticatorData<?> shown = Objects.requireNonNull(data.getAuthenticatorData());
        return new Shown(shown.getSignCount(), shown.isFlagUV());
    }

    private static CredentialRecord record(KeptPasskey kept) {
        COSEKey key = CONVERTER.getCborMapper().readValue(kept.publicKey(), COSEKey.class);
        AttestedCredentialData data = new AttestedCredentialData(AAGUID.ZERO, kept.credential(), key);
        return new CredentialRecordImpl(null, null, kept.synced(), null, kept.counter(), data, null, null, null, null);
    }

    private static ServerProperty server(PasskeySite site, byte[] challenge) {
        Set<Origin> origins = site.origins().stream().map(Origin::create).collect(Collectors.toSet());
        return ServerProperty.builder()
                .origins(origins)
                .rpId(site.id())
                .challenge(new DefaultChallenge(challenge))
                .build();
    }

    /** @throws Refusal if it is not base64url */
    public static byte[] bytes(String text) {
        try {
            return Base64.getUrlDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw Refusal.of(IdentityRefusal.PASSKEY_UNREADABLE);
        }
    }

    /** Whatever a library stumbles over in the bytes of a stranger, it is the stranger's fault. */
    private static <T> T reading(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (RuntimeException e) {
            throw Refusal.of(IdentityRefusal.PASSKEY_UNREADABLE);
        }
    }

    private static void verifying(Runnable verifying) {
        try {
            verifying.run();
        } catch (BadOriginException | BadTopOriginException | BadRpIdException | CrossOriginException e) {
            throw Refusal.of(IdentityRefusal.PASSKEY_WRONG_SITE);
        } catch (UserNotVerifiedException e) {
            throw Refusal.of(IdentityRefusal.PASSKEY_NOT_VERIFIED);
        } catch (VerificationException e) {
            throw Refusal.of(IdentityRefusal.PASSKEY_NOT_GENUINE);
        } catch (RuntimeException e) {
            throw Refusal.of(IdentityRefusal.PASSKEY_UNREADABLE);
        }
    }
}
