package io.zonewatch.chassis.event;

import io.zonewatch.chassis.event.Checkpoint.Place;
import io.zonewatch.chassis.event.HeldBack.Refusal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Utils;
import org.jboss.logging.Logger;

/**
 * Sends the outbox to Kafka, in order, from one replica at a time. The lock lives on a connection of the relay's own. A
 * row is marked only after the broker has acknowledged it, so a crash repeats records and never loses one. The producer's
 * fixed transactional id fences a relay that was paused, lost its lock, and wakes up later. What the broker refuses is {@link HeldBack}.
 */
public final class OutboxRelay implements Runnable {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration RETRY = Duration.ofMillis(500);

    private final Supplier<Connection> connections;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Topics topics;
    private final EventSettings settings;
    private final Checkpoint checkpoint;
    private final HeldBack held;
    private final Set<String> known = new HashSet<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicLong relayed = new AtomicLong();
    private final AtomicInteger heldNow = new AtomicInteger();

    /**
     * A relay that is not yet running.
     *
     * @param connections opens the relay's own connection, outside any pool, with auto-commit
     * @param producers opens a producer with the service's fixed {@code transactional.id}
     * @param topics asked about a topic before the first record goes to it
     * @param clock tells when to try again what the broker has refused
     */
    public OutboxRelay(
            Supplier<Connection> connections,
            Supplier<Producer<byte[], byte[]>> producers,
            Topics topics,
            EventSettings settings,
            Clock clock,
            Checkpoint checkpoint) {
        this.connections = connections;
        this.producers = producers;
        this.topics = topics;
        this.settings = settings;
        this.checkpoint = checkpoint;
        this.held = new HeldBack(clock, settings.holdFor());
    }

    /** What the broker knows of topics: a producer waits for one that is not there, and all others with it. */
    @FunctionalInterface
    interface Topics {

        /** Why nothing can be sent to the topic; empty if it is there and lets itself be described. */
        Optional<Exception> refusal(String topic);
    }

    /** Takes the lock and relays until {@link #stop()}; every failure is logged and tried again. */
    @Override
    public void run() {
        while (stop.getCount() > 0) {
            try (Connection connection = connections.get()) {
                lead(new OutboxTable(connection));
            } catch (SQLException | KafkaException | IllegalStateException e) {
                LOG.warnf("relay lost its connection or lock and starts again cause=%s", e.toString());
            } catch (RuntimeException e) {
                LOG.errorf(e, "relay starts again");
            }
            pause(RETRY);
        }
    }

    /** Ends {@link #run()} after the batch under way. */
    public void stop() {
        stop.countDown();
    }

    /** How many topics and aggregates the broker refuses at present. */
    public int heldBack() {
        return heldNow.get();
    }

    /** How many rows this relay has sent since it started. */
    public long relayed() {
        return relayed.get();
    }

    private void lead(OutboxTable outbox) throws SQLException {
        while (stop.getCount() > 0 && !outbox.tryLock()) {
            pause(settings.relayPoll());
        }
        if (stop.getCount() == 0) {
            return;
        }
        try (Producer<byte[], byte[]> producer = producers.get()) {
            producer.initTransactions();
            known.clear();
            outbox.listen();
            while (stop.getCount() > 0) {
                if (relayBatch(outbox, producer) == 0) {
                    outbox.removeOld();
                    outbox.awaitNotification(settings.relayPoll());
                }
            }
        }
    }

    /** Sends the next rows, or holds back what of them the broker refuses; 0 if nothing waits that is not held back. */
    private int relayBatch(OutboxTable outbox, Producer<byte[], byte[]> producer) throws SQLException {
        List<OutboxTable.Row> rows = outbox.unsent(held.now());
        if (rows.isEmpty()) {
            return 0;
        }
        checkpoint.reached(Place.RELAY_ROWS_READ);
        Optional<Refusal> refusal = refused(rows).or(() -> send(rows, producer));
        if (refusal.isPresent()) {
            held.hold(refusal.get());
            known.remove(refusal.get().row().topic());
        } else {
            outbox.markSent(rows);
            held.taken(rows);
            relayed.addAndGet(rows.size());
            checkpoint.reached(Place.RELAY_ROWS_MARKED);
        }
        heldNow.set(held.size());
        return rows.size();
    }

    /** The first row whose topic is not there. */
    private Optional<Refusal> refused(List<OutboxTable.Row> rows) {
        return rows.stream()
                .filter(row -> !known.contains(row.topic()))
                .flatMap(row -> {
                    Optional<Exception> cause = topics.refusal(row.topic());
                    if (cause.isEmpty()) {
                        known.add(row.topic());
                    }
                    return cause.map(why -> new Refusal(row, why)).stream();
                })
                .findFirst();
    }

    /**
     * Sends the rows in one transaction.
     *
     * @return the first that the broker refuses; then none of them was sent
     * @throws KafkaException if it is another failure than of one row
     */
    @SuppressWarnings("FutureReturnValueIgnored") // what becomes of a record the callback is told
    private Optional<Refusal> send(List<OutboxTable.Row> rows, Producer<byte[], byte[]> producer) {
        AtomicReference<Refusal> refusal = new AtomicReference<>();
        producer.beginTransaction();
        for (OutboxTable.Row row : rows) {
            if (refusal.get() == null) {
                producer.send(record(producer, row), (sent, failure) -> {
                    if (failure != null && Refusal.is(failure)) {
                        refusal.compareAndSet(null, new Refusal(row, failure));
                    }
                });
            }
        }
        producer.flush();
        checkpoint.reached(Place.RELAY_RECORDS_SENT);
        if (refusal.get() != null) {
            producer.abortTransaction();
            return Optional.of(refusal.get());
        }
        producer.commitTransaction();
        checkpoint.reached(Place.RELAY_BROKER_ACKNOWLEDGED);
        return Optional.empty();
    }

    private static ProducerRecord<byte[], byte[]> record(Producer<byte[], byte[]> producer, OutboxTable.Row row) {
        int partitions = producer.partitionsFor(row.topic()).size();
        byte[] partitionKey = row.partitionKey().getBytes(StandardCharsets.UTF_8);
        int partition = Utils.toPositive(Utils.murmur2(partitionKey)) % partitions;
        byte[] key = row.key().getBytes(StandardCharsets.UTF_8);
        return new ProducerRecord<>(
                row.topic(), partition, key, row.payload(), List.of(EventIdHeader.of(row.eventId())));
    }

    private void pause(Duration time) {
        try {
            if (stop.await(time.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("relay is stopping");
            }
        } catch (InterruptedException e) {
            stop();
            Thread.currentThread().interrupt();
        }
    }
}
