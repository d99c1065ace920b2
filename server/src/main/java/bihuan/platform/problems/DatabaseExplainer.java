package bihuan.platform.problems;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What PostgreSQL means, by SQLSTATE. Modules say no before it comes to that; this is the second line. */
@Component
@Order(4)
class DatabaseExplainer implements Explainer {
    private static final String NO_SUCH_CHARACTER = "22021";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    @Override
    public @Nullable Finding explain(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refused && refused.getSQLState() != null) {
                return explain(refused.getSQLState());
            }
        }
        return null;
    }

    private static @Nullable Finding explain(String state) {
        return switch (state) {
            case NO_SUCH_CHARACTER -> Finding.of(ProblemCode.INVALID_TEXT);
            case "40001", "40P01", LOCK_NOT_AVAILABLE -> Finding.of(ProblemCode.CONCURRENT_CHANGE);
            case "57014" -> overloaded();
            default ->
                switch (state.substring(0, 2)) {
                    case "22" -> Finding.of(ProblemCode.INVALID_DATA);
                    case "23" -> Finding.of(ProblemCode.CONFLICTING_DATA);
                    case "08", "53", "57" -> overloaded();
                    default -> null;
                };
        };
    }

    private static Finding overloaded() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "2");
        return Finding.of(ProblemCode.OVERLOADED, headers);
    }
}
