package io.zonewatch.testing;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Sends records to the real broker as another service would. One producer serves all tests of a class loader: to open one
 * costs more than what a test sends by it.
 */
public final class Records {

    private static Producer<String, byte[]> producer;

    private Records() {}

    /** Sends one record, and returns once the broker has it. */
    public static void send(ProducerRecord<String, byte[]> item) {
        send(List.of(item));
    }

    /** Sends the records in order, and returns once the broker has all of them. */
    public static synchronized void send(List<ProducerRecord<String, byte[]>> items) {
        List<Future<RecordMetadata>> sent =
                items.stream().map(item -> producer().send(item)).toList();
        try {
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Producer<String, byte[]> producer() {
        if (producer == null) {
            producer = new KafkaProducer<>(
                    Map.of("bootstrap.servers", Infrastructure.kafka().bootstrapServers()),
                    new StringSerializer(),
                    new ByteArraySerializer());
        }
        return producer;
    }
}
