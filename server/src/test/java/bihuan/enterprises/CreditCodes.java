package bihuan.enterprises;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Valid credit codes for tests. */
public final class CreditCodes {
    private CreditCodes() {}

    public static Arbitrary<CreditCode> any() {
        Arbitrary<String> kind = Arbitraries.strings().withChars("159").ofLength(1);
        Arbitrary<String> area = Arbitraries.strings().numeric().ofLength(6);
        Arbitrary<String> organisation =
                Arbitraries.strings().withChars(CreditCode.ALPHABET).ofLength(8);
        return Combinators.combine(kind, area, organisation)
                .as((second, digits, main) -> complete("9" + second + digits + main));
    }

    /** One per number, all different. */
    public static CreditCode number(int number) {
        return complete("91990100" + "%08d".formatted(number));
    }

    private static CreditCode complete(String first16) {
        String first17 = first16 + CreditCode.organisationCheck(first16.substring(8));
        return new CreditCode(first17 + CreditCode.check(first17));
    }
}
