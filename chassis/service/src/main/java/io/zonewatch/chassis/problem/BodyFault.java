package io.zonewatch.chassis.problem;

import jakarta.validation.ConstraintViolation;
import java.lang.annotation.Annotation;
import java.util.Locale;
import java.util.Map;

/** What can be wrong at one place of a body or with one parameter. */
public enum BodyFault implements ProblemCode {
    NOT_JSON,
    UNKNOWN_MEMBER,
    WRONG_TYPE,
    REQUIRED,
    TOO_LONG,
    OUT_OF_RANGE,
    WRONG_FORMAT,
    UNKNOWN_VALUE,
    INVALID;

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public int status() {
        return 400;
    }

    static BodyFault of(ConstraintViolation<?> violation) {
        Annotation rule = violation.getConstraintDescriptor().getAnnotation();
        return switch (rule.annotationType().getSimpleName()) {
            case "NotNull", "NotBlank", "NotEmpty" -> REQUIRED;
            case "Size" -> TOO_LONG;
            case "Min", "Max", "DecimalMin", "DecimalMax", "Positive", "PositiveOrZero", "Digits" -> OUT_OF_RANGE;
            case "Pattern", "Email" -> WRONG_FORMAT;
            default -> INVALID;
        };
    }

    static Object[] arguments(ConstraintViolation<?> violation) {
        Map<String, Object> attributes = violation.getConstraintDescriptor().getAttributes();
        return new Object[] {
            attributes.getOrDefault("min", attributes.get("value")),
            attributes.getOrDefault("max", attributes.get("value"))
        };
    }
}
