package bihuan.identity;

import java.util.Set;

/**
 * What a browser answers when it is asked to make a passkey ({@code AuthenticatorAttestationResponse}, WebAuthn 3, 5.2.1); bytes in
 * base64url.
 *
 * @param name what its owner calls the device, 1 to 60 characters
 * @param transports how the device is reached, such as {@code usb} or {@code internal}; a hint for browsers
 */
public record NewPasskey(String name, String clientData, String attestation, Set<String> transports) {

    public NewPasskey {
        transports = Set.copyOf(transports);
    }
}
