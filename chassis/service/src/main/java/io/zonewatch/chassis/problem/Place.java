package io.zonewatch.chassis.problem;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.QueryParam;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Where a constraint was violated: a place in the body as a JSON pointer, or a parameter by its name. */
record Place(String pointer, boolean parameter) {

    static Place of(ConstraintViolation<?> violation) {
        if (Violated.parameter(violation).filter(Violated::isBody).isPresent()) {
            return new Place("", false);
        }
        Place place = of(violation.getPropertyPath());
        String name = place.pointer().substring(place.pointer().lastIndexOf('/') + 1);
        return isQueryParameter(violation.getLeafBean(), name) ? new Place(name, true) : place;
    }

    /** Whether the member of a parameter object ({@code @BeanParam}) is filled from the query, also one that it inherits. */
    private static boolean isQueryParameter(Object bean, String name) {
        return bean != null
                && Stream.<Class<?>>iterate(bean.getClass(), type -> type != null, Class::getSuperclass)
                        .flatMap(type -> Arrays.stream(type.getDeclaredFields()))
                        .anyMatch(field -> field.getName().equals(name) && field.isAnnotationPresent(QueryParam.class));
    }

    private static Place of(Path path) {
        List<String> steps = new ArrayList<>();
        String parameter = "";
        for (Path.Node node : path) {
            if (node.getKind() == ElementKind.PARAMETER) {
                parameter = node.getName();
                steps.clear();
            } else if (node.getKind() == ElementKind.PROPERTY || node.getKind() == ElementKind.CONTAINER_ELEMENT) {
                if (node.getIndex() != null) {
                    steps.add(String.valueOf(node.getIndex()));
                }
                if (node.getKind() == ElementKind.PROPERTY) {
                    steps.add(node.getName());
                }
            }
        }
        return steps.isEmpty() && !parameter.isEmpty()
                ? new Place(parameter, true)
                : new Place("/" + String.join("/", steps), false);
    }
}
