package bihuan.platform.problems;

import bihuan.kernel.Refusal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Refusals of modules, of the platform and of Spring Security. */
@Component
@Order(1)
class RefusalExplainer implements Explainer {

    @Override
    public @Nullable Finding explain(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> finding(refusal);
            case ProblemException problem when problem.pointer().isEmpty() -> Finding.of(problem.code());
            case ProblemException problem -> Finding.at(problem.code(), problem.pointer());
            case AuthenticationException unknown -> Finding.of(ProblemCode.NOT_SIGNED_IN);
            case AccessDeniedException denied -> Finding.of(ProblemCode.NOT_PERMITTED);
            default -> null;
        };
    }

    private static Finding finding(Refusal refusal) {
        String key = refusal.code().key();
        String pointer = refusal.pointer();
        List<Finding.Blame> errors = pointer == null ? List.of() : List.of(new Finding.Blame(pointer, key, null));
        return new Finding(refusal.code().kind().status(), key, refusal.parameters(), errors, new HttpHeaders());
    }
}
