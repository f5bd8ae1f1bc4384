package io.zonewatch.chassis.web;

import io.zonewatch.chassis.problem.Expected;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether a text is a value of a parameter's type. JAX-RS answers a query parameter it cannot convert with 404, and reads
 * {@code maybe} as false; a client is better served with 400 and the parameter's name.
 */
final class ParameterValue {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            int.class, Integer.class,
            long.class, Long.class,
            short.class, Short.class,
            byte.class, Byte.class,
            boolean.class, Boolean.class);

    private ParameterValue() {}

    /** Whether the type takes several values. */
    static boolean isMany(Type declared) {
        return declared instanceof ParameterizedType generic
                && generic.getRawType() instanceof Class<?> raw
                && Collection.class.isAssignableFrom(raw);
    }

    /** Whether the text is a value of the type. */
    static boolean fits(Type declared, String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            return false;
        }
        Class<?> type = element(declared);
        if (type == Boolean.class) {
            return "true".equals(text) || "false".equals(text);
        }
        return type == String.class
                || factory(type).map(made -> converts(made, text)).orElse(true);
    }

    /** The values there are, of a type that has only some; empty for any other. */
    static List<String> choices(Type declared) {
        Class<?> type = element(declared);
        if (type == Boolean.class) {
            return List.of("true", "false");
        }
        return type.isEnum()
                ? Arrays.stream(type.getEnumConstants())
                        .map(constant -> ((Enum<?>) constant).name())
                        .toList()
                : List.of();
    }

    /** What was to stand there. */
    static Object expected(Type declared) {
        return Expected.of(element(declared));
    }

    private static Class<?> element(Type declared) {
        return switch (declared) {
            case Class<?> type -> BOXES.getOrDefault(type, type);
            case ParameterizedType generic
            when isMany(generic) || generic.getRawType() == Optional.class ->
                element(generic.getActualTypeArguments()[0]);
            case ParameterizedType generic -> element(generic.getRawType());
            case Type other -> Object.class;
        };
    }

    /** How JAX-RS makes such a value: a static method, or a constructor, from one text. */
    private static Optional<Executable> factory(Class<?> type) {
        for (String name : List.of("valueOf", "fromString", "parse")) {
            for (Method method : type.getDeclaredMethods()) {
                if (method.getName().equals(name)
                        && java.lang.reflect.Modifier.isStatic(method.getModifiers())
                        && method.getParameterCount() == 1
                        && method.getParameterTypes()[0].isAssignableFrom(String.class)
                        && method.getParameterTypes()[0] != Object.class) {
                    return Optional.of(method);
                }
            }
        }
        for (var constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1 && constructor.getParameterTypes()[0] == String.class) {
                return Optional.of(constructor);
            }
        }
        return Optional.empty();
    }

    private static boolean converts(Executable factory, String text) {
        try {
            return switch (factory) {
                case Method method when method.trySetAccessible() -> method.invoke(null, text) != null;
                case java.lang.reflect.Constructor<?> constructor
                when constructor.trySetAccessible() -> constructor.newInstance(text) != null;
                case Executable closed -> true;
            };
        } catch (InvocationTargetException e) {
            return false;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a parameter's type cannot be made from a text", e);
        }
    }
}
