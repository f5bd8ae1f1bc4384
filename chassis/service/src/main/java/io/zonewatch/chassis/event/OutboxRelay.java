package io.zonewatch.chassis.event;

import io.zonewatch.chassis.event.Checkpoint.Place;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Utils;
import org.jboss.logging.Logger;

/**
 * Sends the outbox to Kafka, in order, from one replica at a time. The lock lives on a connection of the relay's own. A
 * row is marked only after the broker has acknowledged it, so a crash repeats records and never loses one. The producer's
 * fixed transactional id fences a relay that was paused, lost its lock, and wakes up later.
 */
public final class OutboxRelay implements Runnable {

    private static final Logger LOG = Logger.getLogger(OutboxRelay.class);
    private static final Duration RETRY = Duration.ofMillis(500);

    private final Supplier<Connection> connections;
    private final Supplier<Producer<byte[], byte[]>> producers;
    private final Duration poll;
    private final Checkpoint checkpoint;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final AtomicLong relayed = new AtomicLong();

    /**
     * A relay that is not yet running.
     *
     * @param connections opens the relay's own connection, outside any pool, with auto-commit
     * @param producers opens a producer with the service's fixed {@code transactional.id}
     * @param poll how long to wait for a notification before looking anyway
     */
    public OutboxRelay(
            Supplier<Connection> connections,
            Supplier<Producer<byte[], byte[]>> producers,
            Duration poll,
            Checkpoint checkpoint) {
        this.connections = connections;
        this.producers = producers;
        this.poll = poll;
        this.checkpoint = checkpoint;
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

    /** How many rows this relay has sent since it started. */
    public long relayed() {
        return relayed.get();
    }

    private void lead(OutboxTable outbox) throws SQLException {
        while (stop.getCount() > 0 && !outbox.tryLock()) {
            pause(poll);
        }
        if (stop.getCount() == 0) {
            return;
        }
        try (Producer<byte[], byte[]> producer = producers.get()) {
            producer.initTransactions();
            outbox.listen();
            while (stop.getCount() > 0) {
                if (relayBatch(outbox, producer) == 0) {
                    outbox.removeOld();
                    outbox.awaitNotification(poll);
                }
            }
        }
    }

    /** A failed send is thrown by commitTransaction; its future says nothing more. */
    @SuppressWarnings("FutureReturnValueIgnored")
    private int relayBatch(OutboxTable outbox, Producer<byte[], byte[]> producer) throws SQLException {
        List<OutboxTable.Row> rows = outbox.unsent();
        if (rows.isEmpty()) {
            return 0;
        }
        checkpoint.reached(Place.RELAY_ROWS_READ);
        producer.beginTransaction();
        rows.forEach(row -> producer.send(record(producer, row)));
        producer.flush();
        checkpoint.reached(Place.RELAY_RECORDS_SENT);
        producer.commitTransaction();
        checkpoint.reached(Place.RELAY_BROKER_ACKNOWLEDGED);
        outbox.markSent(rows);
        relayed.addAndGet(rows.size());
        checkpoint.reached(Place.RELAY_ROWS_MARKED);
        return rows.size();
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
