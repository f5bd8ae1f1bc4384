package io.zonewatch.indicator;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/**
 * Documents kept in the database as they were sent: this service wrote them, so what cannot be read back is a defect. Members that it does
 * not know were written by the version that takes its place while both run, and are passed over.
 */
@ApplicationScoped
public class Json {

    private final ObjectMapper mapper;
    private final ObjectReader reader;

    @Inject
    Json(ObjectMapper mapper) {
        this.mapper = mapper;
        this.reader = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /** The document as text. */
    public String write(Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("document cannot be written", e);
        }
    }

    /** The document as a tree, as it would be written. */
    public JsonNode tree(Object document) {
        return mapper.valueToTree(document);
    }

    /** The document of that shape. */
    public <T> T read(String text, Class<T> shape) {
        try {
            return reader.forType(shape).readValue(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored document is not a " + shape.getSimpleName(), e);
        }
    }
}
