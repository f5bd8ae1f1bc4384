package io.zonewatch.notification.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.testing.contract.EventSchema;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What this service has committed of the bodies by which it calls other systems. */
public record CallSchema(Path file) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The schema of the calls of a kind: {@code webhook} or {@code sms}. */
    public static CallSchema of(String kind) {
        return new CallSchema(Path.of("src/main/resources/contracts/calls/" + kind + ".schema.json"));
    }

    /** Fails unless the schema accepts the body, and has a word for each of its members. */
    public void describes(String body) {
        EventSchema.at(file).accepts(body);
        List<String> unnamed = new ArrayList<>();
        List<String> known = root().findValues("properties").stream()
                .flatMap(properties -> properties.properties().stream())
                .map(property -> property.getKey())
                .toList();
        collect(parsed(body), known, unnamed);
        assertThat(unnamed).as("members of which the schema says nothing").isEmpty();
    }

    /** The document. */
    public JsonNode root() {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode node, List<String> known, List<String> unnamed) {
        node.properties().forEach(member -> {
            if (!known.contains(member.getKey())) {
                unnamed.add(member.getKey());
            }
            collect(member.getValue(), known, unnamed);
        });
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(body, e);
        }
    }
}
