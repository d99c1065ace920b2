package bihuan.platform.problems;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.validation.BindingResult;
import org.springframework.validation.FieldError;
import org.springframework.validation.method.MethodValidationResult;
import org.springframework.validation.method.ParameterErrors;
import org.springframework.validation.method.ParameterValidationResult;

/** Values that break a rule of Bean Validation, which brings its own words in the language of the request. */
@Component
@Order(3)
class ValidationExplainer implements Explainer {

    @Override
    public @Nullable Finding explain(Throwable failure) {
        return switch (failure) {
            case BindingResult fields -> Finding.at(ProblemCode.INVALID_VALUE, ofFields(fields.getFieldErrors()));
            case MethodValidationResult parameters ->
                Finding.at(ProblemCode.INVALID_VALUE, ofParameters(parameters.getParameterValidationResults()));
            case ConstraintViolationException violations ->
                Finding.at(
                        ProblemCode.INVALID_VALUE,
                        violations.getConstraintViolations().stream()
                                .map(ValidationExplainer::ofViolation)
                                .toList());
            default -> null;
        };
    }

    private static List<Finding.Blame> ofFields(List<FieldError> errors) {
        return errors.stream()
                .map(error -> blame(error.getField(), error.getCode(), error.getDefaultMessage()))
                .toList();
    }

    private static List<Finding.Blame> ofParameters(List<ParameterValidationResult> results) {
        List<Finding.Blame> blames = new ArrayList<>();
        for (ParameterValidationResult result : results) {
            if (result instanceof ParameterErrors fields) {
                blames.addAll(ofFields(fields.getFieldErrors()));
            } else {
                String name = String.valueOf(result.getMethodParameter().getParameterName());
                for (MessageSourceResolvable error : result.getResolvableErrors()) {
                    String[] codes = error.getCodes();
                    blames.add(blame(name, codes == null ? null : codes[codes.length - 1], error.getDefaultMessage()));
                }
            }
        }
        return blames;
    }

    private static Finding.Blame ofViolation(ConstraintViolation<?> violation) {
        String constraint = violation
                .getConstraintDescriptor()
                .getAnnotation()
                .annotationType()
                .getSimpleName();
        return blame(violation.getPropertyPath().toString(), constraint, violation.getMessage());
    }

    /** {@code assisting[0].unit} becomes {@code /assisting/0/unit}, {@code NotBlank} becomes {@code not-blank}. */
    private static Finding.Blame blame(String path, @Nullable String constraint, @Nullable String words) {
        String pointer =
                "/" + path.replace("].", "/").replace("]", "").replace('[', '/').replace('.', '/');
        String code = constraint == null
                ? ProblemCode.INVALID_VALUE.key()
                : "platform."
                        + constraint.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        return new Finding.Blame(pointer, code, words);
    }
}
