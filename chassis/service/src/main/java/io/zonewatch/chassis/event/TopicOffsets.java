package io.zonewatch.chassis.event;

import io.zonewatch.chassis.event.HeldBack.Refusal;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.IsolationLevel;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/** What the broker knows of topics and consumer groups. Every question throws {@link BrokerAway} if it does not answer in time. */
@ApplicationScoped
class TopicOffsets {

    private static final long TIMEOUT_SECONDS = 5;

    private final KafkaClients kafka;
    private Admin admin;

    @Inject
    TopicOffsets(KafkaClients kafka) {
        this.kafka = kafka;
    }

    /** The offset after the last committed record of every partition. */
    Map<TopicPartition, Long> ends(Collection<String> topics) {
        return ends(topics, IsolationLevel.READ_COMMITTED);
    }

    /**
     * The offset after the last record of every partition, be its transaction marked as committed yet or not: a commit is answered
     * before its marks are written.
     */
    Map<TopicPartition, Long> written(Collection<String> topics) {
        return ends(topics, IsolationLevel.READ_UNCOMMITTED);
    }

    private Map<TopicPartition, Long> ends(Collection<String> topics, IsolationLevel isolation) {
        Map<TopicPartition, OffsetSpec> latest =
                answer(admin().describeTopics(topics).allTopicNames()).values().stream()
                        .flatMap(topic -> topic.partitions().stream()
                                .map(partition -> new TopicPartition(topic.name(), partition.partition())))
                        .collect(Collectors.toMap(Function.identity(), partition -> OffsetSpec.latest()));
        return answer(admin().listOffsets(latest, new ListOffsetsOptions(isolation))
                        .all())
                .entrySet()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, end -> end.getValue().offset()));
    }

    /**
     * Why nothing can be sent to a topic: it is not there, or not for this service.
     *
     * @throws BrokerAway if the broker does not answer
     */
    Optional<Exception> refusal(String topic) {
        try {
            admin().describeTopics(List.of(topic)).allTopicNames().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause && Refusal.is(cause)) {
                return Optional.of(cause);
            }
            throw new BrokerAway(e);
        } catch (TimeoutException e) {
            throw new BrokerAway(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** What each group has committed, whichever replica did; a partition nobody has taken up is absent or has no offset. */
    Map<String, Map<TopicPartition, OffsetAndMetadata>> committed(Collection<String> groups) {
        Map<String, ListConsumerGroupOffsetsSpec> all = groups.stream()
                .collect(Collectors.toMap(Function.identity(), group -> new ListConsumerGroupOffsetsSpec()));
        return answer(admin().listConsumerGroupOffsets(all).all());
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close();
        }
    }

    private synchronized Admin admin() {
        if (admin == null) {
            try {
                admin = kafka.admin();
            } catch (KafkaException e) { // even its name may not be known yet
                throw new BrokerAway(e);
            }
        }
        return admin;
    }

    private static <T> T answer(KafkaFuture<T> question) {
        try {
            return question.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerAway(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
