package bihuan.enterprises;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/**
 * What the two check characters catch. The weights of GB 32100 are different powers of 3 modulo the prime 31, so that every wrong
 * character and every swap is caught, except a swap of the first with the last character, whose weights are both 1.
 */
class CreditCodeProperties {

    @Property
    void everySingleWrongCharacterIsCaught(
            @ForAll("codes") CreditCode code,
            @ForAll @IntRange(max = 17) int position,
            @ForAll @IntRange(min = 1, max = 30) int shift) {
        char right = code.value().charAt(position);
        char wrong = CreditCode.ALPHABET.charAt((CreditCode.ALPHABET.indexOf(right) + shift) % 31);
        assertThat(CreditCode.faultOf(with(code, position, wrong))).isPresent();
    }

    @Property
    void everySwapOfNeighboursIsCaught(@ForAll("codes") CreditCode code, @ForAll @IntRange(max = 16) int position) {
        assertSwapIsCaught(code, position, position + 1);
    }

    @Property
    void everyOtherSwapIsCaughtButThatOfFirstAndLast(
            @ForAll("codes") CreditCode code,
            @ForAll @IntRange(max = 17) int one,
            @ForAll @IntRange(max = 17) int other) {
        if (Math.abs(one - other) < 17) {
            assertSwapIsCaught(code, one, other);
        }
    }

    @Property
    void theCheckOfTheOrganisationCodeAloneWouldMissCharactersThatDifferByEleven(@ForAll("codes") CreditCode code) {
        String main = code.value().substring(8, 16);
        char check = CreditCode.organisationCheck(main);
        int value = Character.digit(main.charAt(0), 36);
        char elevenAway = Character.toUpperCase(Character.forDigit(value >= 11 ? value - 11 : value + 11, 36));
        assertThat(CreditCode.organisationCheck(elevenAway + main.substring(1))).isEqualTo(check);
    }

    @Property
    void isReadAsPeopleWriteIt(@ForAll("codes") CreditCode code) {
        StringBuilder fullWidth = new StringBuilder();
        code.value().chars().forEach(c -> fullWidth.append((char) (c + 0xFEE0)));
        String lower = code.value().toLowerCase(Locale.ROOT);
        assertThat(CreditCode.parse(fullWidth.toString())).isEqualTo(code);
        assertThat(CreditCode.parse(
                        " " + lower.substring(0, 8) + "\u3000" + lower.substring(8, 17) + "-" + lower.substring(17)))
                .isEqualTo(code);
    }

    @Provide
    Arbitrary<CreditCode> codes() {
        return CreditCodes.any();
    }

    private static void assertSwapIsCaught(CreditCode code, int one, int other) {
        char first = code.value().charAt(one);
        char second = code.value().charAt(other);
        if (first != second) {
            String swapped = with(code, one, second);
            swapped = swapped.substring(0, other) + first + swapped.substring(other + 1);
            assertThat(CreditCode.faultOf(swapped)).isPresent();
        }
    }

    private static String with(CreditCode code, int position, char c) {
        return code.value().substring(0, position) + c + code.value().substring(position + 1);
    }
}
