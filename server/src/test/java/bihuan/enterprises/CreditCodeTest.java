package bihuan.enterprises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.enterprises.CreditCode.Fault;
import org.junit.jupiter.api.Test;

class CreditCodeTest {

    /** 91350100M000100Y43 is the example that GB 32100-2015 itself computes. */
    @Test
    void acceptsTheExampleOfTheStandard() {
        assertThat(CreditCode.parse("91350100M000100Y43").value()).isEqualTo("91350100M000100Y43");
    }

    @Test
    void saysWhatIsWrong() {
        assertThat(CreditCode.faultOf("91350100M000100Y4")).contains(Fault.LENGTH);
        assertThat(CreditCode.faultOf("9135O100M000100Y43")).contains(Fault.CHARACTER);
        assertThat(CreditCode.faultOf("91A50100M000100Y43")).contains(Fault.AREA);
        assertThat(CreditCode.faultOf("91350100M000100Y53")).contains(Fault.ORGANISATION_CHECK);
        assertThat(CreditCode.faultOf("91350100M000100Y44")).contains(Fault.CHECK);
    }

    @Test
    void cannotBeMadeWrong() {
        assertThatThrownBy(() -> new CreditCode("91350100M000100Y44")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void doesNotGuess() {
        assertThat(CreditCode.normalise("O")).isEqualTo("O");
        assertThat(CreditCode.faultOf(CreditCode.normalise("😀91350100M000100Y43")))
                .contains(Fault.LENGTH);
    }
}
