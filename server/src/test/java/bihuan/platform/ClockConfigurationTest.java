package bihuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ClockConfigurationTest {

    @Test
    void showsNoFinerTimeThanTheDatabaseKeeps() {
        Clock clock = new ClockConfiguration().clock();
        assertThat(Stream.generate(clock::instant).limit(1000))
                .allSatisfy(now -> assertThat(now).isEqualTo(now.truncatedTo(ChronoUnit.MICROS)))
                .isSortedAccordingTo(Instant::compareTo);
    }
}
