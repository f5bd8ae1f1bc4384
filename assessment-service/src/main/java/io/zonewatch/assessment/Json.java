package io.zonewatch.assessment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Documents kept in the database as JSON: this service wrote them, so what cannot be read back is a defect. */
@ApplicationScoped
public class Json {

    private final ObjectMapper mapper;

    @Inject
    Json(ObjectMapper mapper) {
        this.mapper = mapper;
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
            return mapper.readValue(text, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored document is not a " + shape.getSimpleName(), e);
        }
    }
}
