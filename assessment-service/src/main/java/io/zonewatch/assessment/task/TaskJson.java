package io.zonewatch.assessment.task;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Documents kept in the database as JSON: this service wrote them, so what cannot be read back is a defect. */
@ApplicationScoped
class TaskJson {

    private final ObjectMapper mapper;

    @Inject
    TaskJson(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object document) {
        try {
            return mapper.writeValueAsString(document);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("document cannot be written", e);
        }
    }

    <T> T read(String text, Class<T> shape) {
        try {
            return mapper.readValue(text, shape);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored document is not a " + shape.getSimpleName(), e);
        }
    }
}
