package bihuan.identity.application;

import bihuan.identity.CitySignIn;
import bihuan.identity.persistence.CitySignInStore;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Sets the city's identity provider up where {@code bihuan.oidc.issuer} names one; the start of the server does not wait for it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(CitySignInProperties.class)
class CitySignInConfiguration {

    @Bean
    CitySignIn citySignIn(
            CitySignInProperties properties, CitySignInStore store, LinkedAccounts accounts, Clock clock) {
        String issuer = properties.issuer();
        CityProvider provider = issuer == null || issuer.isBlank()
                ? null
                : new CityProvider(issuer, properties.clientId(), properties.clientSecret());
        return new CitySignInDesk(provider, properties, store, accounts, clock);
    }
}
