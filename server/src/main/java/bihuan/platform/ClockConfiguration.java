package bihuan.platform;

import bihuan.kernel.Moment;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application: the system's, unless a {@link Moment} is being re-enacted. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    private static final Duration RESOLUTION_OF_THE_DATABASE = Duration.ofNanos(1000);

    /** Shows no finer time than PostgreSQL keeps: rounded up there, "now" would come back as later than now. */
    @Bean
    Clock clock() {
        return Moment.clock(Clock.tick(Clock.system(Moment.ZONE), RESOLUTION_OF_THE_DATABASE));
    }
}
