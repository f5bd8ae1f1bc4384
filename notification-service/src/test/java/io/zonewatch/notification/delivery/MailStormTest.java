package io.zonewatch.notification.delivery;

import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many e-mails at once; {@code -Dzonewatch.storm.mails=10000} makes them as many as the country's, and the log says how long it took. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class MailStormTest {

    private static final Logger LOG = Logger.getLogger(MailStormTest.class);
    private static final int MAILS = Integer.getInteger("zonewatch.storm.mails", 1000);
    private static final int OUTAGES = 6;

    /** Of what the mail server alone takes for as many; it was measured to be one to five times that. */
    private static final int AT_MOST_TIMES = 20;

    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    @Inject
    Deliverer deliverer;

    @Inject
    EmailChannel email;

    @Inject
    DeliverySettings settings;

    @Inject
    Clock system;

    private Zone zone;
    private Zone late;
    private Instant due;

    @BeforeEach
    void twoZonesOneOfThemWithManyRecipients() {
        scenario.begin();
        zone = Zone.registered();
        late = Zone.registered();
        due = scenario.dueAhead();
        zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        late.tell(new Owed(PERIOD, 1, "OPEN", 1, due));
        scenario.rest();
    }

    @Test
    void everyMailArrivesOnceAndTheTickGoesOnDecidingMeanwhile() {
        Instant begun = system.instant();
        plan();
        deliverer.wake();

        scenario.jump(scenario.step(due, 1));
        await().until(() -> count("select count(*) from reminder where step = 'T+1' and obligation = ?", late) == 2);
        long waiting = count(
                "select count(*) from reminder where step = 'STORM' and state = 'PENDING' and obligation = ?", zone);
        await().until(() ->
                count("select count(*) from reminder where step = 'STORM' and state = 'SENT' and obligation = ?", zone)
                        == MAILS);
        Duration took = Duration.between(begun, system.instant());
        Duration alone = ofTheServerAlone();
        LOG.infof(
                "mails=%d took=%s, of the server alone=%s, waiting when the tick had decided=%d",
                MAILS, took, alone, waiting);

        assertThat(took).isLessThan(alone.multipliedBy(AT_MOST_TIMES));
        assertThat(waiting).isPositive();
        assertThat(Mailbox.idsOf("@storm.example.invalid")).hasSize(MAILS).doesNotHaveDuplicates();
    }

    /** Where a line is opened on one event loop and listened to from another, the greeting may come in between: the mail would wait for it until its time is up. */
    @Test
    void everyLineThatIsOpenedAfterAnOutageHearsTheGreeting() {
        for (int outage = 0; outage < OUTAGES; outage++) {
            Mailbox.close();
            assertThat(answersOfAllLines()).hasOnlyElementsOfType(Answer.Down.class);
            Mailbox.open();

            assertThat(answersOfAllLines()).hasOnlyElementsOfType(Answer.Accepted.class);
        }
    }

    private List<Answer> answersOfAllLines() {
        Message any = Letters.about("341700");
        try (ExecutorService senders = Executors.newFixedThreadPool(settings.threads())) {
            return Stream.generate(() -> CompletableFuture.supplyAsync(() -> email.deliver(any), senders))
                    .limit(settings.threads())
                    .toList()
                    .stream()
                    .map(CompletableFuture::join)
                    .toList();
        }
    }

    /** How long the same number takes as fast as the server takes them from as many threads, with nothing written down. */
    private Duration ofTheServerAlone() {
        Message any = Letters.about("341700");
        int sample = MAILS / 10;
        Instant begun = system.instant();
        try (ExecutorService senders = Executors.newFixedThreadPool(settings.threads())) {
            IntStream.range(0, sample).forEach(i -> senders.execute(() -> email.deliver(any)));
        }
        return Duration.between(begun, system.instant()).multipliedBy(MAILS).dividedBy(sample);
    }

    private void plan() {
        jdbc.update("""
                insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                  ladder_version, obligation_sequence, recipient, subject, state, due_at, created_at, recorded_at, attempt_at)
                select ?, 1, 'STORM', 'STATISTICIAN/' || i || '@storm.example.invalid', 'EMAIL', 'OVERDUE', ?, '341700', 'M-IND',
                  '2016-02', 1, 1, jsonb_build_object('role', 'STATISTICIAN', 'name', 'x', 'email', i || '@storm.example.invalid',
                    'locale', 'en'), 'storm', 'PENDING', now(), now(), now(), now()
                from generate_series(1, ?) as i
                """, zone.obligation(PERIOD), zone.code(), MAILS);
    }

    private long count(String sql, Zone of) {
        return jdbc.queryOne(sql, row -> row.getLong(1), of.obligation(PERIOD)).orElseThrow();
    }
}
