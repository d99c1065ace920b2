package bihuan.platform;

import bihuan.kernel.Moment;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application: the system's or a rehearsal's, unless a {@link Moment} is being re-enacted. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(ClockConfiguration.class);
    private static final Duration RESOLUTION_OF_THE_DATABASE = Duration.ofNanos(1000);

    /** Shows no finer time than PostgreSQL keeps: rounded up there, "now" would come back as later than now. */
    @Bean
    Clock clock(ClockProperties properties) {
        Clock base = started(Clock.system(Moment.ZONE), properties);
        return Moment.clock(Clock.tick(base, RESOLUTION_OF_THE_DATABASE));
    }

    private static Clock started(Clock system, ClockProperties properties) {
        Instant startsAt = properties.startsAt();
        if (startsAt == null) {
            return system;
        }
        LOG.warn(
                "系统运行在演练时间 Running on rehearsal time, not on the real one: the clock starts at {} (bihuan.clock.starts-at)",
                startsAt.atZone(Moment.ZONE).toOffsetDateTime());
        return Clock.offset(system, Duration.between(system.instant(), startsAt));
    }
}
