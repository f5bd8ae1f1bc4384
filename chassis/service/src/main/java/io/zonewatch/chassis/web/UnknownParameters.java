package io.zonewatch.chassis.web;

import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Expected;
import io.zonewatch.chassis.problem.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Refuses query parameters the operation does not declare, comes with twice, or cannot read: a misspelt filter must not
 * silently widen an answer, and neither must an empty one, which would be bound as if it were not there. A path with control
 * characters in it names nothing.
 */
@Provider
public class UnknownParameters implements ContainerRequestFilter {

    private final Map<Method, Map<String, Type>> declared = new ConcurrentHashMap<>();

    @Context
    ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getUriInfo().getPathParameters().values().stream()
                .flatMap(Collection::stream)
                .anyMatch(UnknownParameters::hasControls)) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
        Method method = resource.getResourceMethod();
        if (method != null) {
            request.getUriInfo()
                    .getQueryParameters()
                    .forEach((name, values) -> check(
                            declared.computeIfAbsent(method, DeclaredParameters::of)
                                    .get(name),
                            name,
                            values));
        }
    }

    private static void check(Type type, String name, List<String> values) {
        if (type == null) {
            throw Problem.of(ChassisProblem.UNKNOWN_PARAMETER, visible(name));
        }
        Problem refusal = Problem.of(ChassisProblem.INVALID_PARAMETER);
        if (values.size() > 1 && !ParameterValue.isMany(type)) {
            throw refusal.at(name, BodyFault.GIVEN_TWICE);
        }
        if (values.stream().anyMatch(String::isEmpty)) {
            throw refusal.at(name, BodyFault.REQUIRED);
        }
        if (!values.stream().allMatch(value -> ParameterValue.fits(type, value))) {
            throw unfit(refusal, name, type);
        }
    }

    private static Problem unfit(Problem refusal, String name, Type type) {
        String choices = String.join(", ", ParameterValue.choices(type));
        if (!choices.isEmpty()) {
            return refusal.at(name, BodyFault.NOT_ONE_OF, choices);
        }
        Object expected = ParameterValue.expected(type);
        return expected == Expected.OTHER || expected == Expected.TEXT
                ? refusal.at(name, BodyFault.WRONG_FORMAT)
                : refusal.at(name, BodyFault.WRONG_TYPE, expected);
    }

    private static boolean hasControls(String text) {
        return text.chars().anyMatch(Character::isISOControl);
    }

    private static String visible(String name) {
        String shown = name.length() > 60 ? name.substring(0, 60) + "…" : name;
        return shown.replaceAll("\\p{Cntrl}", "\uFFFD");
    }
}
