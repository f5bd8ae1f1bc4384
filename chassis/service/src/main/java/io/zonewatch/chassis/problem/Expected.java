package io.zonewatch.chassis.problem;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.util.ClassUtil;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What stands where a value of the wrong type was found, in words for people; types of ours are no words for them. */
public enum Expected implements Worded {
    TEXT,
    YES_OR_NO,
    WHOLE_NUMBER,
    DECIMAL_NUMBER,
    DAY,
    TIME,
    LIST,
    OBJECT,
    OTHER;

    @Override
    public String word() {
        return "expected." + name();
    }

    /** The words for a type: for a choice its constants, which the API description names. */
    public static Object of(Class<?> type) {
        if (type != null && type.isEnum()) {
            return Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        }
        return type == null ? OTHER : form(type.isPrimitive() ? ClassUtil.wrapperType(type) : type);
    }

    private static Expected form(Class<?> type) {
        if (type == Boolean.class) {
            return YES_OR_NO;
        }
        if (type == BigDecimal.class) {
            return DECIMAL_NUMBER;
        }
        if (Number.class.isAssignableFrom(type)) {
            return WHOLE_NUMBER;
        }
        if (type == LocalDate.class) {
            return DAY;
        }
        if (type == Instant.class || type == OffsetDateTime.class) {
            return TIME;
        }
        return CharSequence.class.isAssignableFrom(type) ? TEXT : shape(type);
    }

    private static Expected shape(Class<?> type) {
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return LIST;
        }
        boolean isObject = type == ObjectNode.class
                || Map.class.isAssignableFrom(type)
                || (type.isRecord() && !isWrittenAsOneValue(type));
        return isObject ? OBJECT : OTHER;
    }

    private static boolean isWrittenAsOneValue(Class<?> type) {
        return Stream.concat(Arrays.stream(type.getDeclaredMethods()), Arrays.stream(type.getDeclaredConstructors()))
                .anyMatch(maker -> maker.isAnnotationPresent(JsonCreator.class));
    }
}
