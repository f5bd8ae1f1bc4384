package io.zonewatch.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;

/** The API description as the running service serves it, in a canonical order and without the address it runs at. */
record ServedApi(JsonNode document) {

    private static final String UPDATE = "zonewatch.contracts.update";

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .enable(YAMLGenerator.Feature.MINIMIZE_QUOTES)
            .enable(YAMLGenerator.Feature.ALWAYS_QUOTE_NUMBERS_AS_STRINGS)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    static ServedApi at(String address) {
        try (HttpClient client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address).resolve("/openapi?format=json"))
                    .build();
            var answer = client.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).as("the API description is served").isEqualTo(200);
            return new ServedApi(canonical(new ObjectMapper().readTree(answer.body())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Compares, or writes if told to. */
    void equalsCommitted(Path file) throws IOException {
        String served = YAML.writeValueAsString(document);
        if (Boolean.getBoolean(UPDATE)) {
            Files.createDirectories(file.getParent());
            Files.writeString(file, served);
            return;
        }
        if (!Files.exists(file)) {
            fail("%s is not there; run the test with -D%s=true to write it", file, UPDATE);
        }
        Path current = Path.of("target", "served-openapi.yaml");
        Files.createDirectories(current.toAbsolutePath().getParent());
        Files.writeString(current, served);
        assertThat(current)
                .as("what is served (actual) is what is committed in %s; -D%s=true rewrites it", file, UPDATE)
                .hasSameTextualContentAs(file);
    }

    private static JsonNode canonical(JsonNode document) {
        ObjectNode api = document.deepCopy();
        api.remove("servers");
        sort(api, "paths");
        if (api.path("components") instanceof ObjectNode components) {
            List.copyOf(components.properties()).forEach(part -> sort(components, part.getKey()));
        }
        return api;
    }

    private static void sort(ObjectNode parent, String member) {
        if (parent.path(member) instanceof ObjectNode unsorted) {
            TreeMap<String, JsonNode> sorted = new TreeMap<>();
            unsorted.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
            unsorted.removeAll();
            sorted.forEach(unsorted::set);
        }
    }
}
