package io.zonewatch.testing.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What a schema of the API description demands, references followed. A value that may be one of several shapes, or anything,
 * demands nothing that could be broken on purpose.
 */
record Shape(JsonNode document, JsonNode schema) {

    private static final List<String> MISMATCHES = List.of("~ no pattern has this ~", "bell \u0007", "!", "0", "a");

    static Shape of(JsonNode document, JsonNode schema) {
        return new Shape(document, resolved(document, schema));
    }

    /** JSON types it may have, without null; empty if any. */
    Set<String> types() {
        Set<String> types = new TreeSet<>();
        JsonNode type = schema.path("type");
        if (type.isTextual()) {
            types.add(type.asText());
        }
        type.forEach(one -> types.add(one.asText()));
        types.remove("null");
        return types;
    }

    /** The one type it has, if it is one. */
    Optional<String> type() {
        return types().size() == 1 ? Optional.of(types().iterator().next()) : Optional.empty();
    }

    boolean is(String type) {
        return type().filter(type::equals).isPresent();
    }

    /** Whether members that are not declared are refused; not so for maps. */
    boolean isClosed() {
        JsonNode more = schema.path("additionalProperties");
        return is("object")
                && schema.has("properties")
                && (more.isMissingNode() || (more.isBoolean() && !more.asBoolean()));
    }

    List<String> required() {
        List<String> names = new ArrayList<>();
        schema.path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    boolean has(String member) {
        return schema.path("properties").has(member);
    }

    Shape member(String name) {
        return of(document, schema.path("properties").path(name));
    }

    Shape items() {
        return of(document, schema.path("items"));
    }

    /** A keyword that is a number, such as {@code maxLength}. */
    Optional<Long> number(String keyword) {
        return schema.path(keyword).isNumber()
                ? Optional.of(schema.path(keyword).asLong())
                : Optional.empty();
    }

    boolean demands(String keyword) {
        return schema.has(keyword);
    }

    /** A text its pattern does not have, if it has one; some patterns have almost any. */
    Optional<String> mismatch() {
        String pattern = schema.path("pattern").asText();
        return schema.has("pattern")
                ? MISMATCHES.stream()
                        .filter(text -> !Pattern.compile(pattern).matcher(text).matches())
                        .findFirst()
                : Optional.empty();
    }

    String format() {
        return schema.path("format").asText();
    }

    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        JsonNode found = schema;
        for (int depth = 0; depth < 8; depth++) {
            if (found.has("$ref")) {
                found = document.at(found.path("$ref").asText().substring(1));
            } else if (onlyChoice(found).isPresent()) {
                found = onlyChoice(found).get();
            } else {
                return found;
            }
        }
        return found;
    }

    /** What remains of "this or null", and of a single-member {@code allOf}. */
    private static Optional<JsonNode> onlyChoice(JsonNode schema) {
        List<JsonNode> choices = new ArrayList<>();
        for (String keyword : List.of("anyOf", "oneOf", "allOf")) {
            schema.path(keyword).forEach(choice -> {
                if (!"null".equals(choice.path("type").asText())) {
                    choices.add(choice);
                }
            });
        }
        return choices.size() == 1 ? Optional.of(choices.getFirst()) : Optional.empty();
    }
}
