package io.zonewatch.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One operation of the API description.
 *
 * @param id its operationId
 * @param method in upper case
 * @param path with parameters in braces
 */
record Operation(JsonNode document, JsonNode node, String id, String method, String path) {

    /** One declared parameter. */
    record Parameter(String name, String in, boolean required, Shape shape) {}

    List<Parameter> parameters(String in) {
        List<Parameter> found = new ArrayList<>();
        for (JsonNode declared : List.of(
                node.path("parameters"), document.path("paths").path(path).path("parameters"))) {
            declared.forEach(one -> {
                JsonNode parameter =
                        one.has("$ref") ? document.at(one.path("$ref").asText().substring(1)) : one;
                if (in.equals(parameter.path("in").asText())) {
                    found.add(new Parameter(
                            parameter.path("name").asText(),
                            in,
                            parameter.path("required").asBoolean(),
                            Shape.of(document, parameter.path("schema"))));
                }
            });
        }
        return found;
    }

    boolean takes(String in, String name) {
        return parameters(in).stream().anyMatch(parameter -> parameter.name().equalsIgnoreCase(name));
    }

    /** The media types its body may have; empty if it takes none. */
    Set<String> mediaTypes() {
        Set<String> types = new TreeSet<>();
        content().fieldNames().forEachRemaining(types::add);
        return types;
    }

    boolean hasBody() {
        return !mediaTypes().isEmpty();
    }

    Optional<String> mediaType() {
        return mediaTypes().stream().findFirst();
    }

    Shape body() {
        return Shape.of(document, media().path("schema"));
    }

    /** The example of its body, from the media type or the schema. */
    Optional<String> example() {
        JsonNode media = media();
        for (JsonNode found : List.of(
                media.path("example"),
                media.path("examples").path(first(media.path("examples"))).path("value"),
                body().schema().path("examples").path(0),
                body().schema().path("example"))) {
            if (!found.isMissingNode()) {
                return Optional.of(found.isTextual() ? found.asText() : found.toString());
            }
        }
        return Optional.empty();
    }

    /** Whether it only reads. */
    boolean reads() {
        return "GET".equals(method) || "HEAD".equals(method);
    }

    /** Whether it changes what belongs to all units, so that only a scope of the whole installation permits it. */
    boolean isInstallationWide() {
        return node.path("x-installation-wide").asBoolean();
    }

    /** Media types of its successful answers. */
    Set<String> answers() {
        Set<String> types = new TreeSet<>();
        node.path("responses").properties().forEach(response -> {
            if (response.getKey().startsWith("2")) {
                response.getValue().path("content").fieldNames().forEachRemaining(types::add);
            }
        });
        return types;
    }

    private JsonNode content() {
        return node.path("requestBody").path("content");
    }

    private JsonNode media() {
        return mediaType().map(type -> content().path(type)).orElse(content());
    }

    private static String first(JsonNode object) {
        return object.fieldNames().hasNext() ? object.fieldNames().next() : "";
    }

    @Override
    public String toString() {
        return id + " (" + method + " " + path + ")";
    }
}
