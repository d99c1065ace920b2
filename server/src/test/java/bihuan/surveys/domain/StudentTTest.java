package bihuan.surveys.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTTest {

    @ParameterizedTest
    @CsvSource({
        "1, 12.706",
        "2, 4.303",
        "3, 3.182",
        "4, 2.776",
        "5, 2.571",
        "6, 2.447",
        "9, 2.262",
        "10, 2.228",
        "15, 2.131",
        "20, 2.086",
        "30, 2.042",
        "60, 2.000",
        "120, 1.980",
        "1000, 1.962",
        "5000, 1.960"
    })
    void isWhatTheTablesSay(int degrees, double quantile) {
        assertThat(StudentT.quantile(degrees)).isCloseTo(quantile, within(0.0006));
    }

    @Test
    void shrinksWithEveryDegree() {
        for (int degrees = 1; degrees < 200; degrees++) {
            assertThat(StudentT.quantile(degrees + 1)).isLessThan(StudentT.quantile(degrees));
        }
    }

    @Test
    void saysHowMuchLiesWithin() {
        assertThat(StudentT.within(1, 1)).isCloseTo(0.5, within(1e-12));
        assertThat(StudentT.within(Math.sqrt(2), 2)).isCloseTo(Math.sqrt(0.5), within(1e-12));
    }
}
