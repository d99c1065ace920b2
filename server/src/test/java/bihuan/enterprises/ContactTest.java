package bihuan.enterprises;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ContactTest {

    @ParameterizedTest
    @CsvSource({"13800000000,138****0000", "0990-6000000,099*****000", "12345,*****"})
    void hidesTheMiddleOfAPhoneNumber(String phone, String masked) {
        Contact contact = new Contact("甲", Contact.normalisePhone(phone), null);
        assertThat(contact.maskedPhone()).hasSameSizeAs(contact.phone());
        assertThat(contact.maskedPhone()).contains("*").isNotEqualTo(contact.phone());
    }

    @ParameterizedTest
    @CsvSource({"+86 138-0000-0000", "008613800000000", "１３８００００００００", "138 0000 0000"})
    void readsAPhoneNumberAsPeopleWriteIt(String phone) {
        assertThat(Contact.normalisePhone(phone)).isEqualTo("13800000000");
    }
}
