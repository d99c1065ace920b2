package bihuan.platform.problems;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What an exception means to the sender of the request, still without words.
 *
 * @param key code of the problem and of its words
 * @param parameters what the words mention
 * @param errors the inputs that are to blame
 * @param headers that the answer has to carry, such as {@code Allow}
 */
record Finding(int status, String key, Map<String, Object> parameters, List<Blame> errors, HttpHeaders headers) {

    /**
     * One input that is to blame.
     *
     * @param pointer JSON pointer into the body, or {@code /} and the name of a parameter
     * @param code what is wrong with it
     * @param words ready ones, or {@code null} for those of the code
     */
    record Blame(String pointer, String code, @Nullable String words) {}

    static Finding of(ProblemCode code) {
        return new Finding(code.status(), code.key(), Map.of(), List.of(), new HttpHeaders());
    }

    static Finding of(ProblemCode code, HttpHeaders headers) {
        return new Finding(code.status(), code.key(), Map.of(), List.of(), headers);
    }

    static Finding at(ProblemCode code, String pointer) {
        return new Finding(
                code.status(), code.key(), Map.of(), List.of(new Blame(pointer, code.key(), null)), new HttpHeaders());
    }

    static Finding at(ProblemCode code, List<Blame> errors) {
        return new Finding(code.status(), code.key(), Map.of(), errors, new HttpHeaders());
    }
}
