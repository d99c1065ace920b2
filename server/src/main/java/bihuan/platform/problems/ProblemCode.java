package bihuan.platform.problems;

import java.util.Locale;

/** What can go wrong before a module is asked, or in spite of it. Words stand in {@code messages/platform.properties}. */
public enum ProblemCode {
    /** The body is not JSON. */
    MALFORMED_JSON(400),
    /** Nested too deep, a number or text too long. */
    JSON_BEYOND_LIMITS(400),
    UNKNOWN_FIELD(400),
    MISSING_VALUE(400),
    WRONG_TYPE(400),
    /** A rule of Bean Validation; its own words say which. */
    INVALID_VALUE(400),
    /** Text with a NUL or half a character. */
    INVALID_TEXT(400),
    /** The database cannot store it: too long, out of range. */
    INVALID_DATA(400),
    INVALID_REQUEST(400),
    IDEMPOTENCY_KEY_INVALID(400),
    NOT_SIGNED_IN(401),
    NOT_PERMITTED(403),
    CROSS_ORIGIN(403),
    NO_SUCH_RESOURCE(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    /** The database found that it contradicts what is there. */
    CONFLICTING_DATA(409),
    /** Somebody changed the same thing at the same time. */
    CONCURRENT_CHANGE(409),
    IDEMPOTENCY_KEY_IN_FLIGHT(409),
    BODY_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    IDEMPOTENCY_KEY_REUSED(422),
    /** More requests than this address or account may send; {@code Retry-After} says in how many seconds again. */
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    OVERLOADED(503);

    private final int status;

    ProblemCode(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** {@code platform.unknown-field} for {@code UNKNOWN_FIELD}. */
    public String key() {
        return "platform." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code for a status of which nothing else is known. */
    static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> NOT_PERMITTED;
            case 404 -> NO_SUCH_RESOURCE;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            case 503 -> OVERLOADED;
            default -> status >= 500 ? INTERNAL_ERROR : INVALID_REQUEST;
        };
    }
}
