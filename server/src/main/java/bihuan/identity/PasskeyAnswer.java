package bihuan.identity;

import org.jspecify.annotations.Nullable;

/**
 * What a browser answers when it is asked to show a passkey ({@code AuthenticatorAssertionResponse}, WebAuthn 3, 5.2.2); all of it
 * bytes in base64url.
 *
 * @param credential the id that the device gave the passkey
 * @param userHandle whose it is, as the device remembers; needed from whoever gave no user name
 */
public record PasskeyAnswer(
        String credential,
        String clientData,
        String authenticatorData,
        String signature,
        @Nullable String userHandle) {}
