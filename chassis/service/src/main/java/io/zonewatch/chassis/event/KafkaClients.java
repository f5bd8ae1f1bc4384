package io.zonewatch.chassis.event;

import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Opens Kafka clients with the settings that correctness rests on; everything else comes from configuration. */
@ApplicationScoped
public class KafkaClients {

    /** A member that stops answering is given up after this; a known instance that returns does not wait for it. */
    private static final int SESSION_TIMEOUT_MILLIS = 15_000;

    /** From one poll to the next: all records of a poll in one transaction, then the first on its own, each as long as it may take. */
    private static final int POLL_INTERVAL_MILLIS = 600_000;

    /** What was taken from a topic can be put aside: a dead letter is as large as the record was, and its key may be longer. */
    private static final int LARGEST_REQUEST = 2 * 1024 * 1024;

    /** How long the broker keeps a reader waiting for more than there is: a reader that has read to the end cannot leave before. */
    private static final int READERS_WAIT_MILLIS = 20;

    private final Map<String, Object> configuration;
    private final Optional<String> instance;

    /**
     * Clients of one process.
     *
     * @param instance name of this replica that survives its restarts (on Kubernetes the pod's of a stateful set); with it
     *     a killed replica takes its partitions up again at once
     */
    @Inject
    public KafkaClients(
            @Identifier("default-kafka-broker") Map<String, Object> configuration,
            @ConfigProperty(name = "zonewatch.instance") Optional<String> instance) {
        this.configuration = Map.copyOf(configuration);
        this.instance = instance;
    }

    /** A producer that waits for all in-sync replicas and fences its elder with the same id. */
    Producer<byte[], byte[]> producer(String transactionalId) {
        Map<String, Object> settings = new HashMap<>(configuration);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, LARGEST_REQUEST);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** A consumer that starts at the earliest record and sees only what was committed. */
    Consumer<String, byte[]> consumer(String group) {
        Map<String, Object> settings = new HashMap<>(configuration);
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, group);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, SESSION_TIMEOUT_MILLIS);
        settings.put(ConsumerConfig.MAX_POLL_INTERVAL_MS_CONFIG, POLL_INTERVAL_MILLIS);
        instance.ifPresent(name -> settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, name));
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    /** A consumer without a group, which reads partitions it is assigned by hand and commits nothing. */
    Consumer<String, byte[]> reader() {
        Map<String, Object> settings = new HashMap<>(configuration);
        settings.remove(ConsumerConfig.GROUP_ID_CONFIG);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, READERS_WAIT_MILLIS);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
    }

    Admin admin() {
        return Admin.create(configuration);
    }
}
