package bihuan.enterprises.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import bihuan.enterprises.Contact;
import bihuan.enterprises.CreditCodes;
import bihuan.enterprises.EnterpriseDetails;
import bihuan.enterprises.EnterpriseProfile;
import bihuan.enterprises.EnterpriseRefusal;
import bihuan.kernel.Refusal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdmissionTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\0b", "a\nb", "half \ud800 surrogate"})
    void refusesNamesThatCannotBeKept(String name) {
        assertThatThrownBy(() -> Admission.of(named(name))).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(EnterpriseRefusal.BAD_TEXT);
            assertThat(refusal.pointer()).isEqualTo("/name");
        });
    }

    @Test
    void countsCharactersAsPeopleDo() {
        assertThat(Admission.of(named("𠮷".repeat(200))).name()).hasSize(400);
        assertThatThrownBy(() -> Admission.of(named("字".repeat(201)))).isInstanceOf(Refusal.class);
    }

    @Test
    void trimsAndForgetsEmptyAddresses() {
        EnterpriseDetails admitted = Admission.of(new EnterpriseDetails(
                CreditCodes.number(1), "  云岫精工 ", null, "  ", null, null, false, EnterpriseProfile.EMPTY));
        assertThat(admitted.name()).isEqualTo("云岫精工");
        assertThat(admitted.address()).isNull();
    }

    @Test
    void pointsAtTheWrongPhoneOfAList() {
        List<Contact> contacts = List.of(new Contact("甲", "13800000000", null), new Contact("乙", "一三八", null));
        assertThatThrownBy(() -> Admission.of(contacts))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.pointer()).isEqualTo("/contacts/1/phone"));
    }

    @Test
    void refusesNegativeCapital() {
        EnterpriseProfile profile = new EnterpriseProfile(-1L, null, List.of());
        EnterpriseDetails details =
                new EnterpriseDetails(CreditCodes.number(1), "云岫", null, null, null, null, false, profile);
        assertThatThrownBy(() -> Admission.of(details))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.code()).isEqualTo(EnterpriseRefusal.BAD_NUMBER));
    }

    private static EnterpriseDetails named(String name) {
        return new EnterpriseDetails(
                CreditCodes.number(1), name, null, null, null, null, false, EnterpriseProfile.EMPTY);
    }
}
