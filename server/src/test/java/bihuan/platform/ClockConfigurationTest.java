package bihuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;

class ClockConfigurationTest {

    @Test
    void showsNoFinerTimeThanTheDatabaseKeeps() {
        Clock clock = new ClockConfiguration().clock(new ClockProperties(null));
        assertThat(Stream.generate(clock::instant).limit(1000))
                .allSatisfy(now -> assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS)))
                .isSortedAccordingTo(Instant::compareTo);
    }

    @Test
    void startsAtTheMomentOfARehearsalAndRunsOnFromThere() {
        Instant startsAt = Instant.parse("2026-03-02T02:00:00.000000499Z");
        Clock clock = new ClockConfiguration().clock(new ClockProperties(startsAt));
        Instant first = clock.instant();
        assertThat(first).isBetween(startsAt.truncatedTo(ChronoUnit.MICROS), startsAt.plusSeconds(60));
        assertThat(Stream.generate(clock::instant).limit(1_000_000).anyMatch(now -> now.isAfter(first)))
                .isTrue();
        assertThat(first).isEqualTo(first.truncatedTo(ChronoUnit.MICROS));
    }

    @Test
    void readsTheMomentOfARehearsalFromTheSettings() {
        new ApplicationContextRunner()
                .withUserConfiguration(Settings.class)
                .withPropertyValues("bihuan.clock.starts-at=2026-03-02T10:00:00+08:00")
                .run(context -> assertThat(
                                context.getBean(ClockProperties.class).startsAt())
                        .isEqualTo(Instant.parse("2026-03-02T02:00:00Z")));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(ClockProperties.class)
    static class Settings {}
}
