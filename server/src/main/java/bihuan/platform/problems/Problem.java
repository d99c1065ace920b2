package bihuan.platform.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A problem document (RFC 9457).
 *
 * @param type {@code urn:bihuan:problem:} and the code
 * @param title the sort of problem in a few words
 * @param detail what is wrong, for a human
 * @param code what is wrong, for a program; the same in every language
 * @param incident number under which the log tells more, only if it is our fault
 * @param errors the inputs that are to blame, may be empty
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        String code,
        @Nullable String incident,
        List<Error> errors) {

    /**
     * One input that is to blame.
     *
     * @param pointer JSON pointer into the body, or {@code /} and the name of a parameter
     */
    public record Error(String pointer, String code, String detail) {}
}
