package io.zonewatch.assessment.support;

import io.zonewatch.testing.Records;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;

/** Sends events to the real broker as another service would. */
public final class Broker {

    private Broker() {}

    /** Sends the events in order, and returns once the broker has all of them. */
    public static void send(List<Events.Event> events) {
        Records.send(events.stream()
                .map(event -> new ProducerRecord<>(event.topic(), event.key(), event.bytes()))
                .toList());
    }
}
