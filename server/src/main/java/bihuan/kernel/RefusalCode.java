package bihuan.kernel;

import java.util.Locale;

/**
 * Why something is refused. Each module lists its codes in one enum; the words stand in {@code messages/<module>.properties}
 * under {@link #key()}.
 */
public interface RefusalCode {
    String name();

    /** The module that refuses, e.g. {@code assignments}. */
    String module();

    Kind kind();

    /** {@code assignments.return-too-late} for {@code RETURN_TOO_LATE}. */
    default String key() {
        return module() + "." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What sort of refusal, and with it the HTTP status. */
    enum Kind {
        /** 400: the input itself is wrong. */
        INVALID(400),
        /** 401: who are you? */
        UNAUTHENTICATED(401),
        /** 403: not you, or not you in this case. */
        FORBIDDEN(403),
        /** 404: there is no such thing, or you may not know of it. */
        NOT_FOUND(404),
        /** 409: not in this state. */
        CONFLICT(409),
        /** 412: somebody changed it meanwhile. */
        STALE(412),
        /** 413: too large. */
        TOO_LARGE(413),
        /** 415: not this type of content. */
        UNSUPPORTED(415),
        /** 429: too often. */
        TOO_MANY(429);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }
}
