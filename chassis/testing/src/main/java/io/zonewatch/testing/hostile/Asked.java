package io.zonewatch.testing.hostile;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A request as it goes over the wire.
 *
 * @param target raw path and query
 * @param headers by name
 * @param body or null
 */
record Asked(String method, String target, Map<String, String> headers, String body) {

    /** The sample as a request with the given token; null for none. */
    static Asked of(Operation operation, Sample sample, String token) {
        Map<String, String> headers = new LinkedHashMap<>();
        if (token != null) {
            headers.put("Authorization", "Bearer " + token);
        }
        String body = null;
        if (operation.hasBody()) {
            body = sample.body() == null ? operation.example().orElse("{}") : sample.body();
            headers.put(
                    "Content-Type",
                    sample.mediaType() == null ? operation.mediaType().orElseThrow() : sample.mediaType());
        }
        return new Asked(operation.method(), target(operation, sample), headers, body);
    }

    Asked header(String name, String value) {
        Map<String, String> changed = new LinkedHashMap<>(headers);
        if (value == null) {
            changed.remove(name);
        } else {
            changed.put(name, value);
        }
        return new Asked(method, target, changed, body);
    }

    Asked body(String other) {
        return new Asked(method, target, headers, other);
    }

    Asked method(String other) {
        return new Asked(other, target, headers, body);
    }

    /** The same with one more query parameter, or another value of it. */
    Asked query(String name, String value) {
        String pair = encoded(name) + "=" + encoded(value);
        String kept = target.replaceAll("([?&])" + java.util.regex.Pattern.quote(encoded(name)) + "=[^&]*&?", "$1");
        String open = kept.endsWith("?") || kept.endsWith("&") ? "" : kept.contains("?") ? "&" : "?";
        return new Asked(method, kept + open + pair, headers, body);
    }

    /** The same at another raw target. */
    Asked at(String otherTarget) {
        return new Asked(method, otherTarget, headers, body);
    }

    static String target(Operation operation, Sample sample) {
        String path = operation.path();
        for (Operation.Parameter parameter : operation.parameters("path")) {
            String value = sample.path().get(parameter.name());
            if (value == null) {
                throw new IllegalArgumentException(
                        operation + ": the sample gives no value for the path parameter " + parameter.name());
            }
            path = path.replace("{" + parameter.name() + "}", encoded(value));
        }
        String query = sample.query().entrySet().stream()
                .map(pair -> encoded(pair.getKey()) + "=" + encoded(pair.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        String shown = body == null ? "" : " " + (body.length() > 300 ? body.substring(0, 300) + "…" : body);
        return method + " " + target + shown;
    }
}
