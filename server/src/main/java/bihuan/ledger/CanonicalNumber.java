package bihuan.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.JsonNode;

/** Numbers as ECMAScript's {@code Number::toString} writes them (RFC 8785, section 3.2.2.3). */
final class CanonicalNumber {
    private static final long EXACT = 1L << 53;

    private CanonicalNumber() {}

    static String of(JsonNode node) {
        if (node.isIntegralNumber() && node.canConvertToLong() && Math.abs(node.longValue()) <= EXACT) {
            return Long.toString(node.longValue());
        }
        double value = node.doubleValue();
        String text = of(value);
        if (!node.isDouble() && new BigDecimal(text).compareTo(node.decimalValue()) != 0) {
            throw new IllegalArgumentException("A double cannot hold " + node + ": give it as a string");
        }
        return text;
    }

    static String of(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("JSON has no " + value);
        }
        if (value == 0) {
            return "0";
        }
        return (value < 0 ? "-" : "") + format(shortest(Math.abs(value)));
    }

    /** The fewest digits that read back as the same double; {@link Double#toString} gives never fewer than two, ECMAScript does. */
    private static BigDecimal shortest(double value) {
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (digits.precision() != 2) {
            return digits;
        }
        BigDecimal exact = new BigDecimal(value);
        BigDecimal down = digits.setScale(digits.scale() - 1, RoundingMode.DOWN);
        BigDecimal up = digits.setScale(digits.scale() - 1, RoundingMode.UP);
        BigDecimal nearer = exact.subtract(down).compareTo(up.subtract(exact)) <= 0 ? down : up;
        return nearer.doubleValue() == value ? nearer.stripTrailingZeros() : digits;
    }

    private static String format(BigDecimal number) {
        String digits = number.unscaledValue().toString();
        int k = digits.length();
        int n = k - number.scale();
        if (k <= n && n <= 21) {
            return digits + "0".repeat(n - k);
        }
        if (0 < n && n <= 21) {
            return digits.substring(0, n) + "." + digits.substring(n);
        }
        if (-6 < n && n <= 0) {
            return "0." + "0".repeat(-n) + digits;
        }
        String exponent = (n > 0 ? "e+" : "e-") + Math.abs(n - 1);
        return k == 1 ? digits + exponent : digits.charAt(0) + "." + digits.substring(1) + exponent;
    }
}
