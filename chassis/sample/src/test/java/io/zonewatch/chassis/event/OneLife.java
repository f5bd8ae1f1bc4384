package io.zonewatch.chassis.event;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonewatch.chassis.event.Checkpoint.Place;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/**
 * A process with a relay and a consumer that stops dead at one {@link Place}, says so, and waits to be killed. Without a
 * place it lives on.
 */
final class OneLife {

    static final String TOPIC = "zonewatch.registry.facts.v1";
    static final String STOPPED = "stopped at ";
    static final String EFFECTS = "effects";

    /** A member of what cannot be applied. */
    static final String POISON = "poison";

    private OneLife() {}

    /** Arguments: JDBC address, user, password, bootstrap servers, and the place or nothing. */
    public static void main(String[] arguments) {
        Checkpoint checkpoint = arguments.length < 5 ? Checkpoint.NONE : stopAt(Place.valueOf(arguments[4]));
        ThreadTransactions transactions = new ThreadTransactions(arguments[0], arguments[1], arguments[2]);
        KafkaClients kafka = new KafkaClients(Map.of("bootstrap.servers", arguments[3]), Optional.of("one-life"));
        Thread.ofPlatform()
                .start(new OutboxRelay(
                        transactions::open,
                        () -> kafka.producer("zonewatch-one-life-relay"),
                        new TopicOffsets(kafka)::refusal,
                        new Settings(),
                        Clock.systemUTC(),
                        checkpoint));
        Jdbc jdbc = new Jdbc(transactions.dataSource());
        Thread.ofPlatform()
                .start(new ProjectionConsumer(
                        new Effects(jdbc),
                        inbox(jdbc),
                        transactions,
                        generation -> kafka.consumer("zonewatch-one-life-g" + generation),
                        new Settings(),
                        checkpoint));
    }

    private static Checkpoint stopAt(Place wanted) {
        return place -> {
            if (place == wanted) {
                stop(place.name());
            }
        };
    }

    /** Says so, and goes no further. */
    static void stop(String place) {
        System.out.println(STOPPED + place);
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static Inbox inbox(Jdbc jdbc) {
        Envelope envelope = new Envelope(new ObjectMapper().findAndRegisterModules());
        OutboxBell bell = new OutboxBell(
                jdbc,
                ThreadTransactions.proxy(TransactionSynchronizationRegistry.class, (proxy, method, arguments) -> null));
        Outbox outbox = new Outbox(jdbc, envelope, () -> Instant.EPOCH, bell, "registry");
        return new Inbox(
                jdbc, envelope, new Burial(jdbc, outbox, "registry"), new PassedOver(new SimpleMeterRegistry()));
    }

    /** Counts how often each event took effect. */
    record Effects(Jdbc jdbc) implements Projection {

        @Override
        public String name() {
            return EFFECTS;
        }

        @Override
        public List<String> topics() {
            return List.of(TOPIC);
        }

        @Override
        public Set<String> types() {
            return Set.of(OutboxFixture.TYPE);
        }

        @Override
        public void apply(IncomingEvent event) {
            if (event.data().has(POISON)) {
                throw new UnreadableEvent("this can never be applied");
            }
            jdbc.update("""
                    insert into effect (code, times) values (?, 1)
                    on conflict (code) do update set times = effect.times + 1
                    """, event.subject());
        }

        @Override
        public void clear() {
            jdbc.update("delete from effect");
        }
    }

    record Settings() implements EventSettings {

        @Override
        public Duration relayPoll() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration holdFor() {
            return Duration.ofMillis(100);
        }

        @Override
        public Duration consumerPoll() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration retryAfter() {
            return Duration.ofMillis(50);
        }

        @Override
        public Duration longest() {
            return Duration.ofMinutes(1);
        }

        @Override
        public int attempts() {
            return 3;
        }
    }
}
