package bihuan.identity.application;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a session lasts.
 *
 * @param idle without a request
 * @param absolute in any case
 */
@ConfigurationProperties("bihuan.session")
record SessionLimits(
        @DefaultValue("8h") Duration idle,
        @DefaultValue("24h") Duration absolute) {}
