package bihuan.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class IndustryTest {

    @Test
    void knowsTwentySectionsAndNinetySevenDivisionsInOrder() {
        assertThat(Industry.all())
                .filteredOn(industry -> industry.value().length() == 1)
                .hasSize(20);
        assertThat(Industry.all())
                .filteredOn(industry -> industry.value().length() == 3)
                .extracting(industry -> industry.value().substring(1))
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, 97).mapToObj("%02d"::formatted).toList());
    }

    @Test
    void namesADivisionInBothLanguages() {
        Industry industry = new Industry("C34");
        assertThat(industry.nameZh()).isEqualTo("通用设备制造业");
        assertThat(industry.nameEn()).isEqualTo("Manufacture of general purpose machinery");
        assertThat(industry.section()).isEqualTo("C");
    }

    @Test
    void refusesADivisionOfAnotherSection() {
        assertThatThrownBy(() -> new Industry("D34")).isInstanceOf(IllegalArgumentException.class);
        assertThat(Industry.known("c34")).isFalse();
    }
}
