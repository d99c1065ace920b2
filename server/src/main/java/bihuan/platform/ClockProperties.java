package bihuan.platform;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which time it is for the application.
 *
 * @param startsAt the time at the start of the process, from which it runs on; {@code null} for the real time. For rehearsals and
 *     browser tests, set with {@code --bihuan.clock.starts-at=2026-03-02T10:00:00+08:00}
 */
@ConfigurationProperties("bihuan.clock")
record ClockProperties(@Nullable Instant startsAt) {}
