package io.zonewatch.chassis.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Values that tables keep as JSON. What a service wrote it can read: where it cannot, that is a fault of the service, never of a
 * caller. Members that it does not know were written by the version that takes its place while both run, and are passed over.
 */
@ApplicationScoped
public class StoredJson {

    private final ObjectMapper mapper;
    private final ObjectReader reader;

    @Inject
    public StoredJson(ObjectMapper mapper) {
        this.mapper = mapper;
        this.reader = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The value as a text to be kept; null for none. */
    public String write(Object value) {
        try {
            return value == null ? null : mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be kept: " + value.getClass(), e);
        }
    }

    /** The value of a text that was kept. */
    public <T> T read(String text, Class<T> type) {
        try {
            return reader.forType(type).readValue(text);
        } catch (JsonProcessingException e) {
            throw unreadable(type.getName(), e);
        }
    }

    /** The same, for types with parameters. */
    public <T> T read(String text, TypeReference<T> type) {
        try {
            return reader.forType(type).readValue(text);
        } catch (JsonProcessingException e) {
            throw unreadable(type.getType().getTypeName(), e);
        }
    }

    /** The value as a tree, as it would be kept. */
    public JsonNode asTree(Object value) {
        return mapper.valueToTree(value);
    }

    /** A text that was kept, as a tree. */
    public JsonNode tree(String text) {
        return read(text, JsonNode.class);
    }

    private static IllegalStateException unreadable(String type, JsonProcessingException cause) {
        return new IllegalStateException("what was kept cannot be read: " + type, cause);
    }
}
