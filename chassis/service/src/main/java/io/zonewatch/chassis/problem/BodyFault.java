package io.zonewatch.chassis.problem;

import io.zonewatch.reporting.UnfitMember;
import jakarta.validation.ConstraintViolation;
import java.lang.annotation.Annotation;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.Map;

/** What can be wrong at one place of a body or with one parameter. */
public enum BodyFault implements ProblemCode {
    NOT_JSON,
    REPEATED_MEMBER,
    UNKNOWN_MEMBER,
    WRONG_TYPE,
    REQUIRED,
    TOO_SHORT,
    TOO_LONG,
    OUT_OF_RANGE,
    WRONG_FORMAT,
    GIVEN_TWICE,
    NOT_TO_THE_MINUTE,
    ZERO,
    VALUE_NOT_REPORTED,
    NOT_ONE_OF,
    UNKNOWN_VALUE,
    INVALID;

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

    /** What goes into its text: an example of what does not have its format, and else what the value was to keep to. */
    static Object[] details(ConstraintViolation<?> violation) {
        return of(violation) == WRONG_FORMAT
                ? Example.of(violation).stream().toArray()
                : new Object[] {limits(violation)};
    }

    /** What the value was to keep to, where its text says so. */
    private static Limits limits(ConstraintViolation<?> violation) {
        Annotation rule = violation.getConstraintDescriptor().getAnnotation();
        return switch (rule.annotationType().getSimpleName()) {
            case "Size" -> sizes((int) attribute(violation, "min"), (int) attribute(violation, "max"));
            case "Min", "DecimalMin" -> new Limits(attribute(violation, "value"), null);
            case "Max", "DecimalMax" -> new Limits(null, attribute(violation, "value"));
            default -> Limits.UNSAID;
        };
    }

    private static Limits sizes(int least, int most) {
        return new Limits(least == 0 ? null : least, most == Integer.MAX_VALUE ? null : most);
    }

    /** The fault of a value whose constructor refused one of its members. */
    static BodyFault of(UnfitMember refusal) {
        return switch (refusal.fault()) {
            case REQUIRED -> REQUIRED;
            case OUT_OF_RANGE -> OUT_OF_RANGE;
            case NOT_TO_THE_MINUTE -> NOT_TO_THE_MINUTE;
            case ZERO -> ZERO;
            case VALUE_NOT_REPORTED -> VALUE_NOT_REPORTED;
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
