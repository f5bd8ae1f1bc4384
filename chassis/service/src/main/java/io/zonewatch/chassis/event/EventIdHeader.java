package io.zonewatch.chassis.event;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.internals.RecordHeader;

/**
 * The event's id beside the record. A tombstone has no envelope to carry it, and must be told from its repetition: a relay
 * that dies after the broker's acknowledgement sends a batch twice, and the second tombstone would erase what came after the
 * first.
 */
final class EventIdHeader {

    private static final String NAME = "event-id";

    private EventIdHeader() {}

    static Header of(UUID id) {
        return new RecordHeader(NAME, id.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** The id, unless the record was written by somebody who gives none or one that is none. */
    static Optional<UUID> read(ConsumerRecord<?, ?> item) {
        Header header = item.headers().lastHeader(NAME);
        if (header == null || header.value() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(UUID.fromString(new String(header.value(), StandardCharsets.US_ASCII)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
