package io.zonewatch.notification.channel.endpoint;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.notification.channel.wire.Verdict;
import io.zonewatch.notification.channel.wire.Verdict.Meaning;
import io.zonewatch.notification.channel.wire.WireSettings;
import io.zonewatch.notification.delivery.DeliverySettings;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When an endpoint is left alone, and how it comes back. The rests are put where they are needed: they are short here, and a machine may be slow. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ConductTest {

    private static final Verdict FAILED = Verdict.of(Meaning.NOT_NOW, "no answer in time");
    private static final Verdict TAKEN = Verdict.of(Meaning.TAKEN, "HTTP 204");

    @Inject
    Conduct conduct;

    @Inject
    Jdbc jdbc;

    @Inject
    DeliverySettings delivery;

    @Inject
    WireSettings wire;

    @Inject
    Clock system;

    @Inject
    MeterRegistry metrics;

    private UUID endpoint;

    @BeforeEach
    void aSystem() {
        endpoint = UUID.fromString(Letters.administrator()
                .body("{\"name\":\"统计局\",\"division\":\"%s\",\"url\":\"https://hooks.example.invalid/\"}"
                        .formatted(Letters.division()))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .<String>path("id"));
    }

    @Test
    void severalFailuresInARowAndItIsLeftAloneUntilOneCallHasTriedIt() {
        fail(4);
        assertThat(conduct.isLeftAlone(endpoint)).isFalse();
        fail(1);
        restsFor("1 hour");
        assertThat(conduct.isLeftAlone(endpoint)).isTrue();

        restsFor("-1 second");
        assertThat(conduct.isLeftAlone(endpoint)).isFalse();
        assertThat(conduct.isLeftAlone(endpoint)).isTrue();
        conduct.note(endpoint, TAKEN);

        assertThat(conduct.isLeftAlone(endpoint)).isFalse();
        fail(4);
        assertThat(conduct.isLeftAlone(endpoint)).isFalse();
    }

    @Test
    void whatWasUnderWayWhenItsRestBeganDoesNotCountAndATryThatFailsDoes() {
        fail(5);
        restsFor("1 hour");
        fail(20);
        assertThat(failures()).isEqualTo(5);

        restsFor("-1 second");
        assertThat(conduct.isLeftAlone(endpoint)).isFalse();
        fail(1);

        assertThat(failures()).isEqualTo(6);
        restsFor("1 hour");
        assertThat(conduct.isLeftAlone(endpoint)).isTrue();
    }

    @Test
    void whoAsksToBeLeftAloneIsByEverybody() {
        conduct.note(endpoint, new Verdict(Meaning.THROTTLED, "HTTP 429", Duration.ofHours(1)));

        assertThat(conduct.isLeftAlone(endpoint)).isTrue();
        conduct.note(endpoint, TAKEN);
        assertThat(conduct.isLeftAlone(endpoint)).isTrue();
    }

    @Test
    void nobodyIsLeftAloneForLongerThanSixHoursSinceItSaysSo() {
        conduct.note(endpoint, new Verdict(Meaning.NOT_NOW, "HTTP 503", Duration.ofDays(11)));

        assertThat(conduct.isLeftAlone(endpoint)).isTrue();
        assertThat(jdbc.query(
                        "select 1 from endpoint where id = ? and blocked_until <= now() + interval '6 hours'",
                        row -> true,
                        endpoint))
                .hasSize(1);
    }

    /** Thirty seconds for a delivery, of which a call takes two at most here. */
    @Test
    void theLastCallOfADeliveryEndsWithinItsTimeout() {
        Duration left = delivery.timeout().minus(wire.timeout());
        Instant before = system.instant();

        Instant last = conduct.lastBegin();

        assertThat(last).isBetween(before.plus(left), system.instant().plus(left));
    }

    @Test
    void aNewSecretPutsRightWhatItFailedBy() {
        fail(5);
        restsFor("1 hour");

        Letters.administrator()
                .post("/api/v1/webhooks/" + endpoint + "/secret")
                .then()
                .statusCode(200);

        assertThat(conduct.isLeftAlone(endpoint)).isFalse();
        assertThat(failures()).isZero();
    }

    @Test
    void whoIsLeftAloneAndWhoIsGoneAreMetrics() {
        double leftAlone = metric("left.alone");
        double gone = metric("gone");

        fail(5);
        assertThat(metric("left.alone")).isEqualTo(leftAlone + 1);
        conduct.note(endpoint, Verdict.of(Meaning.GONE, "HTTP 410"));

        assertThat(metric("left.alone")).isEqualTo(leftAlone);
        assertThat(metric("gone")).isEqualTo(gone + 1);
        Letters.administrator()
                .post("/api/v1/webhooks/" + endpoint + "/enable")
                .then()
                .statusCode(200);
        Letters.administrator()
                .post("/api/v1/webhooks/" + endpoint + "/disable")
                .then()
                .statusCode(200);
        assertThat(metric("gone")).isEqualTo(gone);
    }

    private double metric(String which) {
        return metrics.get("zonewatch.delivery.endpoints." + which).gauge().value();
    }

    private void fail(int times) {
        IntStream.range(0, times).forEach(time -> conduct.note(endpoint, FAILED));
    }

    private void restsFor(String span) {
        jdbc.update("update endpoint set blocked_until = now() + ?::interval where id = ?", span, endpoint);
    }

    private int failures() {
        return jdbc.queryOne("select failures from endpoint where id = ?", row -> row.getInt(1), endpoint)
                .orElseThrow();
    }
}
