package bihuan.assignments.web;

import bihuan.assignments.MatterView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;

/** The matter's version in headers: {@code If-Match} in, {@code ETag} out. */
final class Versioned {
    private static final int MATCHES_NOTHING = -1;

    private Versioned() {}

    /** The version that the caller has seen; {@code null} if he does not care. */
    static @Nullable Integer seen(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.equals("*")) {
            return null;
        }
        return ifMatch.matches("\"[0-9]{1,9}\"")
                ? Integer.valueOf(ifMatch.substring(1, ifMatch.length() - 1))
                : MATCHES_NOTHING;
    }

    static ResponseEntity<MatterView> answer(MatterView view) {
        return ResponseEntity.ok().eTag("\"" + view.version() + "\"").body(view);
    }
}
