package io.zonewatch.chassis.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** What in the code a violated constraint stands at. */
final class Violated {

    private static final String JAX_RS = "jakarta.ws.rs";

    private Violated() {}

    /** The parameter of the method whose constraint was violated, itself and not a part of it. */
    static Optional<Parameter> parameter(ConstraintViolation<?> violation) {
        List<Path.Node> path = path(violation);
        if (path.size() != 2
                || path.getFirst().getKind() != ElementKind.METHOD
                || path.getLast().getKind() != ElementKind.PARAMETER) {
            return Optional.empty();
        }
        Path.MethodNode method = path.getFirst().as(Path.MethodNode.class);
        int index = path.getLast().as(Path.ParameterNode.class).getParameterIndex();
        return declared(violation.getRootBeanClass(), method)
                .map(declared -> declared.getParameters()[index])
                .filter(parameter -> parameter.getAnnotations().length > 0)
                .findFirst();
    }

    /** Whether that parameter is the body, and not one of the address or of a header. */
    static boolean isBody(Parameter parameter) {
        return Arrays.stream(parameter.getAnnotations())
                .noneMatch(annotation ->
                        annotation.annotationType().getPackageName().startsWith(JAX_RS));
    }

    /** The member whose constraint was violated. */
    static Optional<Field> member(ConstraintViolation<?> violation) {
        List<Path.Node> path = path(violation);
        String name = path.isEmpty() ? null : path.getLast().getName();
        return violation.getLeafBean() == null
                ? Optional.empty()
                : lineage(violation.getLeafBean().getClass())
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .filter(field -> field.getName().equals(name))
                        .findFirst();
    }

    /** A class and what it inherits from. */
    static Stream<Class<?>> lineage(Class<?> type) {
        return Stream.iterate(type, each -> each != null && each != Object.class, Class::getSuperclass);
    }

    /** The method, also as a generated subclass overrides it without its annotations. */
    private static Stream<Method> declared(Class<?> type, Path.MethodNode method) {
        return lineage(type)
                .flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
                .filter(each -> each.getName().equals(method.getName())
                        && List.of(each.getParameterTypes()).equals(method.getParameterTypes()));
    }

    private static List<Path.Node> path(ConstraintViolation<?> violation) {
        return StreamSupport.stream(violation.getPropertyPath().spliterator(), false)
                .toList();
    }
}
