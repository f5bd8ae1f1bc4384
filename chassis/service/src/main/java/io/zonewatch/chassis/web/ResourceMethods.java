package io.zonewatch.chassis.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which methods a path takes, out of what the resources declare. */
@ApplicationScoped
class ResourceMethods {

    /** A variable of a path, with the expression that it must match if one is given. */
    private static final Pattern VARIABLE = Pattern.compile("\\{[^:{}]+(?::((?:[^{}]|\\{[^{}]*})+))?}");

    private final List<Declared> declared;

    @Inject
    ResourceMethods(BeanManager beans) {
        this.declared = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .<Class<?>>map(bean -> bean.getBeanClass())
                .filter(type -> type.isAnnotationPresent(Path.class))
                .distinct()
                .flatMap(ResourceMethods::of)
                .toList();
    }

    private record Declared(Pattern path, String method) {}

    /** The methods at a path; none where no resource is. Whatever is read answers HEAD too, and everything OPTIONS. */
    List<String> at(String path) {
        TreeSet<String> methods = declared.stream()
                .filter(one -> one.path().matcher(segments(path)).matches())
                .map(Declared::method)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        if (!methods.isEmpty()) {
            methods.add(HttpMethod.OPTIONS);
        }
        return List.copyOf(methods);
    }

    private static Stream<Declared> of(Class<?> resource) {
        String base = resource.getAnnotation(Path.class).value();
        return Arrays.stream(resource.getDeclaredMethods())
                .flatMap(method -> verb(method).stream().map(verb -> new Declared(pattern(base, method), verb)));
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Pattern pattern(String base, Method method) {
        Path below = method.getAnnotation(Path.class);
        String template = segments(base) + (below == null ? "" : segments(below.value()));
        Matcher variable = VARIABLE.matcher(template);
        StringBuilder pattern = new StringBuilder();
        int from = 0;
        while (variable.find()) {
            pattern.append(Pattern.quote(template.substring(from, variable.start())))
                    .append("(?:")
                    .append(
                            variable.group(1) == null
                                    ? "[^/]+"
                                    : variable.group(1).strip())
                    .append(')');
            from = variable.end();
        }
        return Pattern.compile(pattern + Pattern.quote(template.substring(from)));
    }

    /** With one slash before each segment and none at the end. */
    private static String segments(String path) {
        return Arrays.stream(path.split("/"))
                .filter(segment -> !segment.isEmpty())
                .map(segment -> "/" + segment)
                .collect(Collectors.joining());
    }
}
