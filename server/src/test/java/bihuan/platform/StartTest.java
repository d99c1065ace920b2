package bihuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.testing.BihuanTest;
import bihuan.testing.TestClock;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@BihuanTest
class StartTest {
    @Autowired
    JdbcClient database;

    @Autowired
    Clock clock;

    @Test
    void worksInTheDatabaseAsARoleThatOwnsNothing() {
        assertThat(database.sql("SELECT current_user").query(String.class).single())
                .isEqualTo("bihuan_app");
    }

    @Test
    void looksAtTheClockThatTestsSet() {
        assertThat(clock.instant()).isEqualTo(TestClock.START);
    }
}
