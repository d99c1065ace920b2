package bihuan.platform.problems;

import bihuan.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** A body that is not JSON, or not the JSON that was expected. */
@Component
@Order(2)
class JsonExplainer implements Explainer {

    @Override
    public @Nullable Finding explain(Throwable failure) {
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return unreadable.getCause() instanceof JacksonException cause
                    ? explain(cause)
                    : Finding.of(ProblemCode.MALFORMED_JSON);
        }
        return failure instanceof JacksonException json ? explain(json) : null;
    }

    private static Finding explain(JacksonException failure) {
        return switch (failure) {
            case StreamConstraintsException beyond -> Finding.of(ProblemCode.JSON_BEYOND_LIMITS);
            case InputCoercionException outOfRange -> Finding.at(ProblemCode.WRONG_TYPE, pointer(outOfRange.getPath()));
            case StreamReadException malformed -> Finding.of(ProblemCode.MALFORMED_JSON);
            case UnrecognizedPropertyException unknown ->
                Finding.at(ProblemCode.UNKNOWN_FIELD, pointer(unknown.getPath()));
            case InvalidNullException missing -> Finding.at(ProblemCode.MISSING_VALUE, pointer(missing.getPath()));
            case MismatchedInputException mismatch
            when isMissing(mismatch) -> Finding.at(ProblemCode.MISSING_VALUE, pointer(mismatch.getPath()));
            default -> refusedValue(failure);
        };
    }

    private static boolean isMissing(MismatchedInputException mismatch) {
        return mismatch.getOriginalMessage().startsWith("Missing required creator property");
    }

    /** A value may know best what is wrong with it: its constructor may throw a refusal. */
    private static Finding refusedValue(JacksonException failure) {
        String pointer = pointer(failure.getPath());
        for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                Finding finding =
                        new RefusalExplainer().explain(refusal.pointer() == null ? refusal.at(pointer) : refusal);
                return finding == null ? Finding.at(ProblemCode.WRONG_TYPE, pointer) : finding;
            }
        }
        return Finding.at(ProblemCode.WRONG_TYPE, pointer);
    }

    private static String pointer(List<JacksonException.Reference> path) {
        StringBuilder pointer = new StringBuilder();
        for (JacksonException.Reference step : path) {
            String name = step.getPropertyName();
            pointer.append('/')
                    .append(
                            name == null
                                    ? step.getIndex()
                                    : name.replace("~", "~0").replace("/", "~1"));
        }
        return pointer.toString();
    }
}
