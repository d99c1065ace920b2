package bihuan.surveys.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void isInProportion() {
        assertThat(Allocation.of(Map.of("a", 100L, "b", 300L, "c", 600L), 50, 0))
                .isEqualTo(Map.of("a", 5, "b", 15, "c", 30));
    }

    @Test
    void givesEachStratumTheLeastAndNoneMoreThanItHas() {
        assertThat(Allocation.of(Map.of("a", 1L, "b", 3L, "c", 996L), 20, 2))
                .isEqualTo(Map.of("a", 1, "b", 2, "c", 17));
        assertThat(Allocation.of(Map.of("a", 1L, "b", 3L), 100, 2)).isEqualTo(Map.of("a", 1, "b", 3));
        assertThat(Allocation.of(Map.of("a", 10L, "b", 10L), 1, 4)).isEqualTo(Map.of("a", 4, "b", 4));
    }

    @Test
    void decidesTiesByName() {
        assertThat(Allocation.of(Map.of("b", 10L, "a", 10L), 3, 0)).isEqualTo(Map.of("a", 2, "b", 1));
    }

    @Test
    void ofNothingIsNothing() {
        assertThat(Allocation.of(Map.of(), 10, 2)).isEmpty();
    }
}
