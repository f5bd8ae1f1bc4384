package io.zonewatch.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/** What every operation of an API description must say about itself to be used without asking anybody. */
record OperationDescriptions(JsonNode api) {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");
    private static final String PROBLEM = "application/problem+json";

    static OperationDescriptions of(JsonNode api) {
        return new OperationDescriptions(api);
    }

    Stream<DynamicNode> tests() {
        Set<String> ids = new HashSet<>();
        List<DynamicNode> tests = new ArrayList<>();
        api.path("paths").properties().forEach(path -> path.getValue().properties().stream()
                .filter(method -> METHODS.contains(method.getKey()))
                .forEach(method -> tests.add(dynamicTest(method.getKey() + " " + path.getKey(), () -> assertThat(
                                missing(method.getValue(), path.getValue(), ids))
                        .as("missing at %s %s", method.getKey(), path.getKey())
                        .isEmpty()))));
        return tests.stream();
    }

    private List<String> missing(JsonNode operation, JsonNode path, Set<String> ids) {
        List<String> missing = new ArrayList<>();
        String id = operation.path("operationId").asText();
        demand(id.matches("[a-z][A-Za-z0-9]+"), "an operationId in camel case", missing);
        demand(ids.add(id), "an operationId of its own", missing);
        demand(bilingual(operation.path("summary").asText()), "a summary in English and Chinese", missing);
        demand(!operation.path("tags").isEmpty(), "a tag", missing);
        for (JsonNode parameters : List.of(operation.path("parameters"), path.path("parameters"))) {
            parameters.forEach(parameter -> demand(
                    !resolved(parameter).path("description").asText().isBlank(),
                    "a description of parameter " + resolved(parameter).path("name"),
                    missing));
        }
        operation.path("requestBody").path("content").properties().forEach(media -> body("request", media, missing));
        answers(operation, missing);
        return missing;
    }

    private void answers(JsonNode operation, List<String> missing) {
        boolean success = false;
        for (Map.Entry<String, JsonNode> answer : operation.path("responses").properties()) {
            JsonNode response = resolved(answer.getValue());
            demand(!response.path("description").asText().isBlank(), "a description of " + answer.getKey(), missing);
            if (answer.getKey().startsWith("2")) {
                success = true;
                boolean empty = "204".equals(answer.getKey());
                demand(empty || !response.path("content").isEmpty(), "a body of " + answer.getKey(), missing);
                response.path("content").properties().forEach(media -> body(answer.getKey(), media, missing));
            } else if (answer.getKey().startsWith("4") || answer.getKey().startsWith("5")) {
                demand(response.path("content").has(PROBLEM), "a problem document for " + answer.getKey(), missing);
            }
        }
        demand(success, "a successful answer", missing);
        for (String status : List.of("400", "401", "403")) {
            demand(operation.path("responses").has(status), "answer " + status, missing);
        }
    }

    /** A body has a schema and an example that the schema accepts. */
    private void body(String where, Map.Entry<String, JsonNode> media, List<String> missing) {
        JsonNode schema = media.getValue().path("schema");
        demand(!schema.isEmpty(), "a schema of " + where, missing);
        List<JsonNode> examples = examples(media.getValue(), resolved(schema));
        demand(!examples.isEmpty(), "an example of " + where, missing);
        if (!schema.isEmpty()) {
            var compiled = Schemas.of(standalone(schema).toString());
            examples.forEach(example -> Schemas.faults(compiled, example.toString())
                    .forEach(fault -> missing.add("an example of " + where + " that fits its schema: " + fault)));
        }
    }

    private static List<JsonNode> examples(JsonNode media, JsonNode schema) {
        List<JsonNode> examples = new ArrayList<>();
        if (media.has("example")) {
            examples.add(media.path("example"));
        }
        media.path("examples").forEach(example -> examples.add(example.path("value")));
        schema.path("examples").forEach(examples::add);
        if (schema.has("example")) {
            examples.add(schema.path("example"));
        }
        return examples;
    }

    private JsonNode standalone(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", api.path("components"));
        return whole;
    }

    private JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? api.at(node.path("$ref").asText().substring(1)) : node;
    }

    private static boolean bilingual(String text) {
        return text.matches("(?s).*[A-Za-z].*") && text.matches("(?s).*\\p{IsHan}.*");
    }

    private static void demand(boolean given, String what, List<String> missing) {
        if (!given) {
            missing.add(what);
        }
    }
}
