package bihuan.platform;

import bihuan.kernel.Moment;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock of the application: the system's, unless a {@link Moment} is being re-enacted. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    Clock clock() {
        return Moment.clock(Clock.system(Moment.ZONE));
    }
}
