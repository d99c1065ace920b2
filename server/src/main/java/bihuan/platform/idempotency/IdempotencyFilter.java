package bihuan.platform.idempotency;

import bihuan.platform.problems.ProblemCode;
import bihuan.platform.problems.ProblemException;
import bihuan.platform.problems.Problems;
import bihuan.platform.web.FilterOrder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries out a write with an {@code Idempotency-Key} once. The key, all that the request does, and the answer to it are one
 * transaction; the answer leaves only after that is on disk. So whoever got no answer sends the same request again: either
 * nothing of the first had happened, or he gets its answer.
 *
 * <p>Signing in and showing who one is are carried out each time: what they answer carries a cookie, and what they refuse has counted
 * an attempt, used up a question or written down a failure, which must not be undone with the rest.
 */
@Component
@Order(FilterOrder.IDEMPOTENCY)
class IdempotencyFilter extends OncePerRequestFilter {
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");

    private static final Pattern EACH_TIME = Pattern.compile("/api/session(/.*)?");

    private final AnsweredRequests answered;
    private final TransactionTemplate transaction;
    private final Problems problems;

    IdempotencyFilter(AnsweredRequests answered, PlatformTransactionManager transactions, Problems problems) {
        this.answered = answered;
        this.transaction = new TransactionTemplate(transactions);
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !WRITES.contains(request.getMethod())
                || !request.getRequestURI().startsWith(request.getContextPath() + "/api/")
                || EACH_TIME
                        .matcher(request.getRequestURI()
                                .substring(request.getContextPath().length()))
                        .matches()
                || request.getHeader(RequestKey.HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        try {
            RequestKey key = RequestKey.of(request);
            receiveParts(request);
            transaction.executeWithoutResult(status -> carryOut(key, request, held, chain, status));
        } catch (Failed e) {
            throw e.checked();
        } catch (RuntimeException e) {
            held.resetBuffer();
            problems.write(e, request, held);
        }
        held.copyBodyToResponse();
    }

    /** A slow upload must not hold a connection to the database. */
    private static void receiveParts(HttpServletRequest request) {
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            try {
                request.getParts();
            } catch (ServletException | IOException e) {
                throw new ProblemException(ProblemCode.INVALID_REQUEST);
            }
        }
    }

    private void carryOut(
            RequestKey key,
            HttpServletRequest request,
            ContentCachingResponseWrapper held,
            FilterChain chain,
            TransactionStatus status) {
        try {
            Answer before = answered.claim(key);
            if (before != null) {
                before.replay(held);
                return;
            }
            chain.doFilter(request, held);
            if (held.getStatus() >= 400 || status.isRollbackOnly()) {
                status.setRollbackOnly();
            } else {
                answered.answer(key, Answer.of(held));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new Failed(e);
        }
    }

    /** Brings a checked exception through the transaction, which it rolls back. */
    private static final class Failed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Failed(ServletException cause) {
            super(cause);
        }

        ServletException checked() {
            return getCause() instanceof ServletException cause ? cause : new ServletException(this);
        }
    }
}
