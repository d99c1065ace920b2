package bihuan.platform.problems;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Requests that match no endpoint or do not give it what it needs. */
@Component
@Order(5)
class WebExplainer implements Explainer {

    @Override
    public @Nullable Finding explain(Throwable failure) {
        if (failure instanceof MultipartException && !(failure instanceof MaxUploadSizeExceededException)) {
            return Finding.of(ProblemCode.INVALID_REQUEST);
        }
        return switch (failure) {
            case MethodArgumentTypeMismatchException mismatch ->
                Finding.at(ProblemCode.WRONG_TYPE, "/" + mismatch.getName());
            case MissingServletRequestParameterException missing -> missing(missing.getParameterName());
            case MissingServletRequestPartException missing -> missing(missing.getRequestPartName());
            case MissingRequestHeaderException missing -> missing(missing.getHeaderName());
            case ErrorResponse response ->
                Finding.of(ProblemCode.ofStatus(response.getStatusCode().value()), response.getHeaders());
            default -> null;
        };
    }

    private static Finding missing(String name) {
        return Finding.at(ProblemCode.MISSING_VALUE, "/" + name);
    }
}
