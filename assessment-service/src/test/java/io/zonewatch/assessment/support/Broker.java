package io.zonewatch.assessment.support;

import io.zonewatch.testing.Infrastructure;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Sends events to the real broker as another service would. */
public final class Broker {

    private Broker() {}

    /** Sends the events in order, and returns once the broker has all of them. */
    public static void send(List<Events.Event> events) {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers());
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            events.forEach(event -> producer.send(
                    new ProducerRecord<>(event.topic(), event.key(), event.bytes()), (metadata, failure) -> {
                        if (failure != null) {
                            throw new IllegalStateException(failure);
                        }
                    }));
            producer.flush();
        }
    }
}
