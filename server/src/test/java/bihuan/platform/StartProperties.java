package bihuan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import bihuan.testing.Application;
import bihuan.testing.TestClock;
import java.time.Clock;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class StartProperties {
    @Property(tries = 5)
    void sharesTheContextWithProperties(@ForAll int ignored) {
        assertThat(Application.bean(Clock.class).instant()).isEqualTo(TestClock.START);
    }
}
