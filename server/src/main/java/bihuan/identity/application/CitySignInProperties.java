package bihuan.identity.application;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The city's identity provider.
 *
 * @param issuer its address; without one nobody signs in with it
 * @param name what the button calls it
 * @param secondFactor values of {@code amr} that count as a second factor (RFC 8176)
 */
@ConfigurationProperties("bihuan.oidc")
record CitySignInProperties(
        @Nullable String issuer,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("统一身份认证") String name,
        @DefaultValue({"mfa", "otp", "hwk"}) List<String> secondFactor) {}
