package io.zonewatch.chassis.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * The CloudEvents 1.0 envelope in structured JSON, read and written on bytes by our own mapper, so that no figure ever
 * passes through a binary floating-point number.
 */
public final class Envelope {

    private final ObjectMapper mapper;
    private final ObjectReader payloads;

    public Envelope(ObjectMapper mapper) {
        this.mapper = mapper;
        this.payloads = mapper.reader().without(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Wire(
            String specversion,
            UUID id,
            String source,
            String type,
            String subject,
            OffsetDateTime time,
            String datacontenttype,
            String dataschema,
            Long sequence,
            String traceparent,
            JsonNode data) {}

    byte[] write(UUID id, String service, OffsetDateTime time, String traceparent, OutgoingEvent event) {
        Wire wire = new Wire(
                "1.0",
                id,
                "/zonewatch/" + service,
                event.type(),
                event.subject(),
                time,
                "application/json",
                "/contracts/events/" + event.type() + ".schema.json",
                event.sequence(),
                traceparent,
                mapper.valueToTree(event.data()));
        try {
            return mapper.writeValueAsBytes(wire);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("event cannot be written: " + event.type(), e);
        }
    }

    /**
     * Reads an envelope.
     *
     * @throws UnreadableEvent if it is not JSON, not CloudEvents 1.0, or lacks id, type, source or data
     */
    public IncomingEvent read(String topic, String key, byte[] bytes) {
        Wire wire = parse(bytes);
        if (wire == null || !"1.0".equals(wire.specversion())) {
            throw new UnreadableEvent("not a CloudEvents 1.0 envelope");
        }
        if (wire.id() == null || wire.type() == null || wire.source() == null || wire.data() == null) {
            throw new UnreadableEvent("envelope lacks id, type, source or data");
        }
        long sequence = wire.sequence() == null ? 0 : wire.sequence();
        return new IncomingEvent(
                wire.id(),
                wire.type(),
                wire.source(),
                wire.subject(),
                wire.time(),
                sequence,
                topic,
                key,
                wire.traceparent(),
                wire.data(),
                payloads);
    }

    private Wire parse(byte[] bytes) {
        try {
            return payloads.forType(Wire.class).readValue(bytes);
        } catch (IOException e) {
            throw new UnreadableEvent("envelope is not readable JSON", e);
        }
    }
}
