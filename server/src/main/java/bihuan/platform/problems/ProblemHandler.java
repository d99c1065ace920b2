package bihuan.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/** The one handler: whatever an endpoint throws becomes a problem document. */
@RestControllerAdvice
class ProblemHandler {
    private final Problems problems;

    ProblemHandler(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<Problem> handle(Exception failure, HttpServletRequest request) {
        return problems.answer(failure, request);
    }

    /** The reader has gone away; there is nobody to tell. */
    @ExceptionHandler
    @Nullable
    ResponseEntity<Problem> handle(AsyncRequestNotUsableException gone) {
        return null;
    }
}
