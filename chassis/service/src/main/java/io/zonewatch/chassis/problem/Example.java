package io.zonewatch.chassis.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/**
 * A value as it should have been: the one that the API description gives for the same place, so that a refusal and the description
 * say the same.
 */
record Example(String value) {

    /** What is expected where a constraint was violated, if the description says so. */
    static Optional<Example> of(ConstraintViolation<?> violation) {
        Optional<java.lang.reflect.Parameter> parameter = Violated.parameter(violation);
        return parameter.isPresent()
                ? parameter.flatMap(Example::given)
                : Violated.member(violation).flatMap(Example::given);
    }

    /** What is expected of a query parameter of a resource method, if the description says so. */
    static Optional<Example> of(Method method, String query) {
        return Arrays.stream(method.getParameters())
                .flatMap(parameter -> parameter.isAnnotationPresent(BeanParam.class)
                        ? fields(parameter.getType())
                        : Stream.<AnnotatedElement>of(parameter))
                .filter(element -> isCalled(element, query))
                .findFirst()
                .flatMap(Example::given);
    }

    private static boolean isCalled(AnnotatedElement element, String query) {
        QueryParam named = element.getAnnotation(QueryParam.class);
        return named != null && named.value().equals(query);
    }

    /** The fields of a parameter object, of what it inherits, and of the parameter objects in it. */
    private static Stream<AnnotatedElement> fields(Class<?> object) {
        return Violated.lineage(object)
                .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                .flatMap((Field field) -> field.isAnnotationPresent(BeanParam.class)
                        ? fields(field.getType())
                        : Stream.<AnnotatedElement>of(field));
    }

    private static Optional<Example> given(AnnotatedElement element) {
        Parameter parameter = element.getAnnotation(Parameter.class);
        Schema schema = element.getAnnotation(Schema.class);
        Stream<String> ofParameter = parameter == null ? Stream.empty() : Stream.of(parameter.example());
        Stream<String> ofSchema = schema == null ? Stream.empty() : Arrays.stream(schema.examples());
        return Stream.concat(ofParameter, ofSchema)
                .filter(value -> !value.isEmpty())
                .findFirst()
                .map(Example::new);
    }
}
