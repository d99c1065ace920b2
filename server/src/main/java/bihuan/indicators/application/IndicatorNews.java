package bihuan.indicators.application;

import bihuan.indicators.IndicatorsEvent;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** When it is, and who is told. */
@Component
class IndicatorNews {
    private final ApplicationEventPublisher events;
    private final Clock clock;

    IndicatorNews(ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
    }

    /** To the microsecond, as the database keeps it. */
    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    void say(IndicatorsEvent event) {
        events.publishEvent(event);
    }
}
