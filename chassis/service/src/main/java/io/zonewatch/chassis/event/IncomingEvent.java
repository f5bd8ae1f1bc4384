package io.zonewatch.chassis.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * An event as it was taken from a topic.
 *
 * @param sequence the aggregate's counter on state topics, 0 for facts
 * @param traceparent W3C trace context of what caused it, or null
 * @param data the payload, numbers exact
 */
public record IncomingEvent(
        UUID id,
        String type,
        String source,
        String subject,
        OffsetDateTime time,
        long sequence,
        String topic,
        String key,
        String traceparent,
        JsonNode data,
        ObjectReader reader) {

    /**
     * The payload as the consumer's own tolerant record; members it does not declare are ignored.
     *
     * @throws UnreadableEvent if the payload does not have that shape
     */
    public <T> T as(Class<T> shape) {
        try {
            return reader.forType(shape).readValue(data);
        } catch (JsonProcessingException e) {
            throw new UnreadableEvent("payload of " + type + " is not a " + shape.getSimpleName(), e);
        } catch (java.io.IOException e) {
            throw new UnreadableEvent("payload of " + type + " cannot be read", e);
        }
    }
}
