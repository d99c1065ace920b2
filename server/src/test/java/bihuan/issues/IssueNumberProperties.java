package bihuan.issues;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class IssueNumberProperties {

    @Property
    void everyNumberIsValid(
            @ForAll @IntRange(max = 30_000) int day, @ForAll @LongRange(min = 1, max = 999_999_999) long n) {
        String number = IssueNumber.of(LocalDate.ofEpochDay(day), n).value();
        assertThat(IssueNumber.isValid(number)).isTrue();
        assertThat(number).matches("\\d{8}-\\d{6,9}-\\d");
    }

    @Property
    void everyWrongDigitIsFound(
            @ForAll @LongRange(min = 1, max = 999_999_999) long n,
            @ForAll @IntRange(max = 19) int place,
            @ForAll @IntRange(min = 1, max = 9) int shift) {
        char[] number = IssueNumber.of(LocalDate.of(2026, 3, 2), n).value().toCharArray();
        int at = place % number.length;
        if (number[at] == '-') {
            return;
        }
        number[at] = (char) ('0' + (number[at] - '0' + shift) % 10);
        assertThat(IssueNumber.isValid(new String(number))).isFalse();
    }

    @Property
    void everySwapOfNeighboursIsFound(
            @ForAll @LongRange(min = 1, max = 999_999_999) long n, @ForAll @IntRange(max = 18) int place) {
        String number = IssueNumber.of(LocalDate.of(2026, 3, 2), n).value();
        String digits = number.replace("-", "");
        int at = place % (digits.length() - 1);
        if (digits.charAt(at) == digits.charAt(at + 1)) {
            return;
        }
        char[] swapped = digits.toCharArray();
        swapped[at] = digits.charAt(at + 1);
        swapped[at + 1] = digits.charAt(at);
        assertThat(Damm.isValid(new String(swapped))).isFalse();
    }
}
