package io.zonewatch.chassis.event;

import io.zonewatch.chassis.event.Checkpoint.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jboss.logging.Logger;

/**
 * Feeds one {@link Projection} from its topics. A poll's records are applied in one transaction; if that fails, each on its
 * own. A transient failure blocks and is tried again while the consumer stays in its group; only what can never be read or
 * applied, or takes longer than it may, is put aside. Offsets are committed last: a crash repeats records, and the {@link Inbox} knows them.
 */
public final class ProjectionConsumer implements Runnable {

    private static final Logger LOG = Logger.getLogger(ProjectionConsumer.class);

    private final Projection projection;
    private final Inbox inbox;
    private final Transactions transactions;
    private final LongFunction<Consumer<String, byte[]>> consumers;
    private final EventSettings settings;
    private final Checkpoint checkpoint;
    private final Map<TopicPartition, Long> positions = new ConcurrentHashMap<>();
    private final AtomicLong taken = new AtomicLong();
    private volatile long generation;
    private volatile boolean running = true;

    /**
     * A consumer that is not yet running.
     *
     * @param consumers opens a Kafka consumer in the group of the given generation of the read model
     */
    public ProjectionConsumer(
            Projection projection,
            Inbox inbox,
            Transactions transactions,
            LongFunction<Consumer<String, byte[]>> consumers,
            EventSettings settings,
            Checkpoint checkpoint) {
        this.projection = projection;
        this.inbox = inbox;
        this.transactions = transactions;
        this.consumers = consumers;
        this.settings = settings;
        this.checkpoint = checkpoint;
    }

    @Override
    public void run() {
        while (running) {
            try {
                consumeGeneration();
            } catch (Inbox.StaleGeneration e) {
                LOG.infof("read model is rebuilt from its topics projection=%s", projection.name());
            } catch (KafkaException | Failures.Interrupted e) {
                LOG.warnf("consumer starts again projection=%s cause=%s", projection.name(), e.toString());
                Failures.pause(settings.retryAfter());
            } catch (RuntimeException e) {
                LOG.errorf(e, "consumer starts again projection=%s", projection.name());
                Failures.pause(settings.retryAfter());
            }
        }
    }

    /** Ends {@link #run()} after the poll under way. */
    public void stop() {
        running = false;
    }

    /** What has been taken and applied, by partition: the offset of the next record. */
    Map<TopicPartition, Long> positions() {
        return Map.copyOf(positions);
    }

    /** Of which generation of the read model that is. */
    long generation() {
        return generation;
    }

    long taken() {
        return taken.get();
    }

    Projection projection() {
        return projection;
    }

    private void consumeGeneration() {
        positions.clear();
        transactions.run(() -> generation = inbox.generation(projection.name()));
        long current = generation;
        try (Consumer<String, byte[]> consumer = consumers.apply(current)) {
            consumer.subscribe(projection.topics());
            while (running) {
                ConsumerRecords<String, byte[]> records = consumer.poll(settings.consumerPoll());
                if (!records.isEmpty()) {
                    checkpoint.reached(Place.CONSUMER_RECORDS_POLLED);
                    takeAll(consumer, records, current);
                    checkpoint.reached(Place.CONSUMER_EFFECT_COMMITTED);
                    commitMovedPositions(consumer);
                    checkpoint.reached(Place.CONSUMER_OFFSETS_COMMITTED);
                } else {
                    transactions.run(() -> inbox.requireGeneration(projection.name(), current));
                    commitMovedPositions(consumer);
                }
            }
        }
    }

    private void takeAll(Consumer<String, byte[]> consumer, ConsumerRecords<String, byte[]> records, long generation) {
        try {
            transactions.run(() -> {
                inbox.takeAll(projection, generation, records);
                checkpoint.reached(Place.CONSUMER_EFFECT_APPLIED);
            });
            taken.addAndGet(records.count());
        } catch (Inbox.StaleGeneration e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.infof("records are taken one by one projection=%s cause=%s", projection.name(), told(e));
            records.forEach(item -> {
                takeOne(consumer, item, generation);
                stayInGroup(consumer, Duration.ZERO);
            });
        }
    }

    private void takeOne(Consumer<String, byte[]> consumer, ConsumerRecord<String, byte[]> item, long generation) {
        for (int attempt = 1; ; attempt++) {
            try {
                transactions.run(() -> {
                    inbox.takeAll(projection, generation, List.of(item));
                    checkpoint.reached(Place.CONSUMER_EFFECT_APPLIED);
                });
                taken.incrementAndGet();
                return;
            } catch (Inbox.StaleGeneration e) {
                throw e;
            } catch (RuntimeException e) {
                boolean hopeless = e instanceof UnreadableEvent;
                boolean spent = !Failures.isTransient(e) && attempt >= settings.attempts();
                if ((hopeless || spent) && buried(item, e)) {
                    return;
                }
                if (!running) {
                    throw new Failures.Interrupted();
                }
                LOG.warnf("record will be tried again projection=%s cause=%s", projection.name(), told(e));
                stayInGroup(consumer, settings.retryAfter());
            }
        }
    }

    private boolean buried(ConsumerRecord<String, byte[]> item, RuntimeException reason) {
        try {
            transactions.run(() -> {
                inbox.bury(projection, item, reason);
                checkpoint.reached(Place.CONSUMER_LETTER_WRITTEN);
            });
            checkpoint.reached(Place.CONSUMER_LETTER_COMMITTED);
            LOG.errorf(
                    projection.personal() ? null : reason,
                    "dead letter projection=%s topic=%s offset=%d",
                    projection.name(),
                    item.topic(),
                    item.offset());
            taken.incrementAndGet();
            return true;
        } catch (RuntimeException e) {
            LOG.warnf("dead letter could not be kept yet projection=%s cause=%s", projection.name(), told(e));
            return false;
        }
    }

    /** A failure quotes what it failed on; of personal data only its kind is told. */
    private String told(RuntimeException failure) {
        return projection.personal() ? failure.getClass().getSimpleName() : failure.toString();
    }

    /** Waits without being thought dead: polls while every partition is paused. */
    private static void stayInGroup(Consumer<String, byte[]> consumer, Duration time) {
        Set<TopicPartition> assigned = consumer.assignment();
        consumer.pause(assigned);
        if (!consumer.poll(time).isEmpty()) {
            throw new KafkaException("partitions were assigned during a retry; their records are taken again");
        }
        consumer.resume(consumer.assignment());
    }

    /**
     * A position also moves without a record: when a partition is taken up, and past the markers that end the producer's
     * transactions. Committed offsets must say so, or nobody could tell from them that everything was taken. They are named one by
     * one: left to itself the client passes over a partition whose position it has not looked up yet, and nobody would come back to it.
     */
    private void commitMovedPositions(Consumer<String, byte[]> consumer) {
        Map<TopicPartition, Long> now =
                consumer.assignment().stream().collect(Collectors.toMap(Function.identity(), consumer::position));
        if (!now.equals(positions)) {
            consumer.commitSync(now.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, at -> new OffsetAndMetadata(at.getValue()))));
            positions.keySet().retainAll(now.keySet());
            positions.putAll(now);
        }
    }
}
