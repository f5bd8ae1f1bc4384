package io.zonewatch.chassis.event;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.TopicPartition;

/** How many committed records this service's consumers have not applied yet. */
@ApplicationScoped
public class Lag {

    private static final long TIMEOUT_SECONDS = 5;

    private final ProjectionRunner runner;
    private final KafkaClients kafka;
    private Admin admin;

    @Inject
    Lag(ProjectionRunner runner, KafkaClients kafka) {
        this.runner = runner;
        this.kafka = kafka;
    }

    /**
     * Records that wait, over all read models; a partition not yet assigned counts as waiting.
     *
     * @throws IllegalStateException if the broker does not answer
     */
    public synchronized long records() {
        if (runner.consumers().isEmpty()) {
            return 0;
        }
        if (admin == null) {
            admin = kafka.admin();
        }
        Map<TopicPartition, ListOffsetsResultInfo> ends = ends();
        return runner.consumers().stream()
                .mapToLong(consumer -> behind(consumer, ends))
                .sum();
    }

    /** How many records have been taken since the service started. */
    public long taken() {
        return runner.consumers().stream().mapToLong(ProjectionConsumer::taken).sum();
    }

    @PreDestroy
    void close() {
        if (admin != null) {
            admin.close();
        }
    }

    private static long behind(ProjectionConsumer consumer, Map<TopicPartition, ListOffsetsResultInfo> ends) {
        Map<TopicPartition, Long> positions = consumer.positions();
        return ends.entrySet().stream()
                .filter(end ->
                        consumer.projection().topics().contains(end.getKey().topic()))
                .mapToLong(end -> {
                    Long position = positions.get(end.getKey());
                    long offset = end.getValue().offset();
                    return position == null ? Math.max(1, offset) : Math.max(0, offset - position);
                })
                .sum();
    }

    /** The committed ends of every topic any read model is built from. */
    private Map<TopicPartition, ListOffsetsResultInfo> ends() {
        Set<String> topics = runner.consumers().stream()
                .flatMap(consumer -> consumer.projection().topics().stream())
                .collect(Collectors.toSet());
        try {
            Map<TopicPartition, OffsetSpec> latest =
                    admin
                            .describeTopics(topics)
                            .allTopicNames()
                            .get(TIMEOUT_SECONDS, TimeUnit.SECONDS)
                            .values()
                            .stream()
                            .flatMap(topic -> topic.partitions().stream()
                                    .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                            .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
            return admin.listOffsets(latest, new ListOffsetsOptions(IsolationLevel.READ_COMMITTED))
                    .all()
                    .get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the broker does not answer", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
