package bihuan.enterprises;

import org.jspecify.annotations.Nullable;

/**
 * A person whom one may call (联系人). Personal data: never in an event, and masked for readers without a need.
 *
 * @param name up to 60 characters
 * @param phone digits with an optional leading {@code +}, 5 to 20 characters, see {@link #normalisePhone}
 * @param position in the enterprise, e.g. 法定代表人
 */
public record Contact(String name, String phone, @Nullable String position) {

    /** Full-width to half-width, without spaces, hyphens and brackets, without the country code 86. */
    public static String normalisePhone(String text) {
        String narrow = java.text.Normalizer.normalize(text, java.text.Normalizer.Form.NFKC);
        String bare = narrow.replaceAll("[\\s\\p{Z}\\p{Pd}\\p{Cf}()]", "");
        return bare.replaceFirst("^(\\+86|0086)", "");
    }

    /** The phone number with its middle hidden: {@code 138****5678}. */
    public String maskedPhone() {
        if (phone.length() < 7) {
            return "*".repeat(phone.length());
        }
        int head = 3;
        int tail = phone.length() >= 11 ? 4 : 2;
        return phone.substring(0, head)
                + "*".repeat(phone.length() - head - tail)
                + phone.substring(phone.length() - tail);
    }
}
