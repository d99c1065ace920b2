package bihuan.identity.web;

import bihuan.identity.PasskeyAnswer;
import bihuan.identity.PasskeySite;
import bihuan.identity.Proof;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** A passkey as a browser shows it ({@code AuthenticatorAssertionResponse}), its bytes in base64url. */
record PasskeyBody(
        @NotBlank @Size(max = 1400) String credential,
        @NotBlank @Size(max = 4000) String clientData,
        @NotBlank @Size(max = 4000) String authenticatorData,
        @NotBlank @Size(max = 2000) String signature,
        @Size(max = 100) @Nullable String userHandle) {

    Proof.Passkey shownTo(PasskeySite site) {
        return new Proof.Passkey(
                new PasskeyAnswer(credential, clientData, authenticatorData, signature, userHandle), site);
    }
}
