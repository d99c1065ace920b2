package bihuan.kernel;

import org.jspecify.annotations.Nullable;

/** A version as it stands in headers (RFC 9110, 8.8.3): {@code ETag} out, {@code If-Match} in. */
public final class EntityTag {
    private static final int MATCHES_NOTHING = -1;

    private EntityTag() {}

    public static String of(int version) {
        return "\"" + version + "\"";
    }

    /**
     * The version that the caller has seen.
     *
     * @param ifMatch the header as it was sent
     * @return {@code null} if any version will do; −1, which no version is, for what is not a tag of ours
     */
    public static @Nullable Integer seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        return ifMatch.matches("\"[0-9]{1,9}\"")
                ? Integer.valueOf(ifMatch.substring(1, ifMatch.length() - 1))
                : MATCHES_NOTHING;
    }
}
