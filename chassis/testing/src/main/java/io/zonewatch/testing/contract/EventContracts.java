package io.zonewatch.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import io.zonewatch.embedded.Roots;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;

/**
 * The AsyncAPI document of a service and the schemas of the events it sends. A message's payload refers to the file with its
 * schema: {@code events/<type>.schema.json} for what is sent, another service's by relative path for what is taken.
 */
record EventContracts(Path folder, Set<String> taken) {

    private static final String SUFFIX = ".schema.json";
    private static final YAMLMapper YAML = new YAMLMapper();

    Stream<DynamicNode> tests() {
        List<DynamicNode> tests = new ArrayList<>();
        for (String type : ownSchemas()) {
            tests.add(dynamicTest(type + " has a valid schema", () -> valid(type)));
        }
        if (Files.exists(document()) || !ownSchemas().isEmpty()) {
            tests.add(dynamicTest(
                    "the event description is AsyncAPI 3",
                    () -> assertThat(read().path("asyncapi").asText()).startsWith("3.")));
            tests.add(dynamicTest("every reference in it leads somewhere", this::referencesLeadSomewhere));
            tests.add(dynamicTest(
                    "every event sent is described, and every one described has its schema",
                    () -> assertThat(referredOwnSchemas()).isEqualTo(ownSchemas())));
            tests.add(dynamicTest(
                    "every event that is described as taken is taken, and no other",
                    () -> assertThat(describedAsTaken()).isEqualTo(taken)));
            tests.add(dynamicTest("every channel is a topic of the suite", this::channelsAreTopics));
            tests.add(dynamicTest(
                    "the head of the audit trail, which every service publishes, is described",
                    () -> assertThat(addresses(read())).contains("zonewatch.audit.heads.v1")));
            tests.add(dynamicTest("every topic of the suite is a channel of some service", this::topicsAreChannels));
        }
        return tests.stream();
    }

    private void valid(String type) {
        String schema = EventSchema.text(folder.resolve("events").resolve(type + SUFFIX));
        assertThat(Schemas.faults(schema)).isEmpty();
        assertThat(schema)
                .contains("https://json-schema.org/draft/2020-12/schema")
                .contains("/" + type + SUFFIX);
    }

    private void referencesLeadSomewhere() {
        JsonNode api = read();
        assertThat(references(api).stream().filter(reference -> !leadsSomewhere(api, reference)))
                .isEmpty();
    }

    private boolean leadsSomewhere(JsonNode api, String reference) {
        if (reference.startsWith("#")) {
            return !api.at(reference.substring(1)).isMissingNode();
        }
        return Files.exists(folder.resolve(file(reference)));
    }

    private void channelsAreTopics() {
        assertThat(addresses(read())).isNotEmpty().isSubsetOf(topics());
    }

    /** What was put aside is the service's own and no event: read and replayed through its API, as it was received. */
    private void topicsAreChannels() throws IOException {
        Set<String> described = new TreeSet<>();
        try (Stream<Path> modules = Files.list(Roots.project())) {
            modules.map(module -> module.resolve("src/main/resources/contracts/asyncapi.yaml"))
                    .filter(Files::exists)
                    .forEach(document -> described.addAll(addresses(read(document))));
        }
        assertThat(described)
                .containsAll(topics().stream()
                        .filter(topic -> !topic.endsWith(".dead-letters.v1"))
                        .toList());
    }

    private static Set<String> topics() {
        Set<String> topics = new TreeSet<>();
        read(Roots.project().resolve("deploy/topics.yaml"))
                .path("topics")
                .forEach(topic -> topics.add(topic.path("name").asText()));
        return topics;
    }

    private static Set<String> addresses(JsonNode api) {
        return new TreeSet<>(api.path("channels").findValuesAsText("address"));
    }

    private Set<String> referredOwnSchemas() {
        Set<String> types = new TreeSet<>();
        for (String reference : references(read())) {
            String file = file(reference);
            if (file.endsWith(SUFFIX)
                    && folder.resolve(file)
                            .normalize()
                            .startsWith(folder.resolve("events").normalize())) {
                types.add(type(Path.of(file)));
            }
        }
        return types;
    }

    /** An operation that names no messages has all of its channel. */
    private Set<String> describedAsTaken() {
        JsonNode api = read();
        Set<String> types = new TreeSet<>();
        for (JsonNode operation : api.path("operations")) {
            if (operation.path("action").asText().equals("receive")) {
                JsonNode named = operation.path("messages");
                JsonNode messages = named.isMissingNode()
                        ? resolved(api, operation.path("channel")).path("messages")
                        : named;
                messages.forEach(
                        message -> types.add(resolved(api, message).path("name").asText()));
            }
        }
        return types;
    }

    private static JsonNode resolved(JsonNode api, JsonNode node) {
        return node.has("$ref")
                ? resolved(api, api.at(node.path("$ref").asText().substring(1)))
                : node;
    }

    private Set<String> ownSchemas() {
        Set<String> types = new TreeSet<>();
        Path events = folder.resolve("events");
        if (Files.isDirectory(events)) {
            try (Stream<Path> files = Files.list(events)) {
                files.forEach(file -> types.add(type(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return types;
    }

    private static Set<String> references(JsonNode api) {
        return new TreeSet<>(api.findValuesAsText("$ref"));
    }

    private static String file(String reference) {
        return reference.replaceFirst("#.*$", "");
    }

    private static String type(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(SUFFIX) ? name.substring(0, name.length() - SUFFIX.length()) : name;
    }

    private Path document() {
        return folder.resolve("asyncapi.yaml");
    }

    private JsonNode read() {
        return read(document());
    }

    private static JsonNode read(Path document) {
        try {
            return YAML.readTree(document.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
