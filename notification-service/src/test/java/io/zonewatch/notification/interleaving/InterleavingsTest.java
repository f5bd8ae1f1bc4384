package io.zonewatch.notification.interleaving;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Broker;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.PublishedCalendars;
import io.zonewatch.notification.delivery.Courier;
import io.zonewatch.notification.interleaving.Play.Broken;
import io.zonewatch.testing.Infrastructure;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Any interleaving of submissions, returns, mergers, people who come and go, outages, replicas that die and a mail server that is away, on the service's
 * own tables, against a clerk who knows people by name: nobody is told twice or of what is over, and once things heal everybody has been told who was to be.
 *
 * <p>{@code -Dinterleavings.seed=N} plays what a failure names, {@code -Dinterleavings.plays=N} more or fewer.
 */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
@QuarkusTestResource(value = Standstill.class, restrictToAnnotatedClass = true)
class InterleavingsTest {

    private static final Logger LOG = Logger.getLogger(InterleavingsTest.class);

    /** Each with several families, to which different things happen in one course of time. */
    private static final int PLAYS = Integer.getInteger("interleavings.plays", 6);

    private static final int FAMILIES = 6;
    private static final int LENGTH = 30;
    private static final Duration SHRINKING = Duration.ofSeconds(60);

    @Inject
    Jdbc jdbc;

    @Inject
    BusinessClock clock;

    @Inject
    Freshness freshness;

    @Inject
    @All
    List<Tick> ticks;

    @Inject
    Instance<Courier> replicas;

    private final PostOffice mail = new PostOffice();
    private int plays;

    @Test
    void whoeverWasToBeToldIsToldOnceAndNobodyElse() {
        tellCalendars();
        long first = Long.getLong("interleavings.seed", 108);
        for (long seed = first; seed < first + PLAYS; seed++) {
            List<Command> commands = Command.draw(new Random(seed), FAMILIES, LENGTH);
            LOG.infof("interleaving seed=%d commands=%d", seed, commands.size());
            Optional<Broken> broken = play(commands);
            if (broken.isPresent()) {
                Shrinking.Found least = new Shrinking(this::play, SHRINKING).shrink(commands, broken.get());
                throw new AssertionError("seed " + seed + ", " + least, broken.get());
            }
        }
    }

    @AfterEach
    void close() {
        mail.close();
    }

    private Optional<Broken> play(List<Command> commands) {
        plays++;
        Play play = new Play(
                plays,
                FAMILIES,
                new Play.Means(
                        jdbc,
                        (SimulatedClock) clock,
                        freshness,
                        ticks.stream()
                                .filter(tick -> !tick.name().equals("deliveries"))
                                .toList(),
                        mail,
                        List.of(replicas.get(), replicas.get())));
        try {
            commands.forEach(play::perform);
            play.heals();
            return Optional.empty();
        } catch (Broken broken) {
            return Optional.of(broken);
        } finally {
            play.end();
        }
    }

    private static void tellCalendars() {
        Broker.tell(PublishedCalendars.documents().stream()
                .map(document -> new Broker.Told(UUID.randomUUID(), "2016-01-01T00:00:00+08:00", calendar(document)))
                .toList());
    }

    private static Broker.Sent calendar(String document) {
        String year = Integer.toString(PublishedCalendars.yearOf(document));
        return new Broker.Sent(
                "indicator-service",
                "io.zonewatch.indicator.calendar.v1",
                "zonewatch.indicator.calendar.v1",
                year,
                year,
                1,
                document);
    }
}
