package io.zonewatch.chassis.problem;

import jakarta.validation.ConstraintViolation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;

/** What can be wrong at one place of a body or with one parameter. */
public enum BodyFault implements ProblemCode {
    NOT_JSON,
    UNKNOWN_MEMBER,
    WRONG_TYPE,
    REQUIRED,
    TOO_SHORT,
    TOO_LONG,
    OUT_OF_RANGE,
    WRONG_FORMAT,
    NOT_ONE_OF,
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
            case "Size" -> isShort(violation.getInvalidValue(), attribute(violation, "min")) ? TOO_SHORT : TOO_LONG;
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

    private static Object attribute(ConstraintViolation<?> violation, String name) {
        return violation.getConstraintDescriptor().getAttributes().get(name);
    }

    private static boolean isShort(Object value, Object least) {
        int size =
                switch (value) {
                    case CharSequence text -> text.length();
                    case Collection<?> list -> list.size();
                    case Map<?, ?> members -> members.size();
                    default -> Array.getLength(value);
                };
        return size < (int) least;
    }
}
