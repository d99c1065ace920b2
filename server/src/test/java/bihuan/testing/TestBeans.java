package bihuan.testing;

import bihuan.kernel.Moment;
import java.time.Clock;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The beans that only tests have. */
@TestConfiguration(proxyBeanMethods = false)
class TestBeans {

    @Bean
    TestClock testClock() {
        return new TestClock();
    }

    @Bean
    @Primary
    Clock settableClock(TestClock testClock) {
        return Moment.clock(testClock.asClock());
    }

    @Bean
    OwnerDatabase ownerDatabase() {
        return new OwnerDatabase(TestDatabase.ownerDataSource());
    }
}
