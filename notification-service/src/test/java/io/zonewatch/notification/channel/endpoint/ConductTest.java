package io.zonewatch.notification.channel.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
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

    @Test
    void whatBecameOfItsCallsIsShown() {
        shown().body("calls.takenAt", nullValue())
                .body("calls.failedAt", nullValue())
                .body("calls.failures", equalTo(0));
        conduct.note(endpoint, TAKEN);
        fail(5);
        restsFor("1 hour");

        shown().body("calls.takenAt", notNullValue())
                .body("calls.failedAt", notNullValue())
                .body("calls.failedWith", equalTo("no answer in time"))
                .body("calls.failures", equalTo(5))
                .body("calls.leftAloneUntil", notNullValue())
                .body("disabledAt", nullValue());

        conduct.note(endpoint, Verdict.of(Meaning.REFUSED, "HTTP 400"));
        shown().body("calls.failedWith", equalTo("HTTP 400")).body("calls.failures", equalTo(0));

        conduct.note(endpoint, Verdict.of(Meaning.GONE, "HTTP 410"));
        shown().body("enabled", equalTo(false))
                .body("disabledBecause", equalTo("HTTP 410"))
                .body("disabledAt", notNullValue())
                .body("calls.failedWith", equalTo("HTTP 410"))
                .body("calls.leftAloneUntil", nullValue());

        Letters.administrator()
                .post("/api/v1/webhooks/" + endpoint + "/enable")
                .then()
                .statusCode(200)
                .body("disabledAt", nullValue());
    }

    @Test
    void oneThatWorksIsWrittenDownOnceAMinute() {
        conduct.note(endpoint, TAKEN);
        String written = row();
        conduct.note(endpoint, TAKEN);
        assertThat(row()).isEqualTo(written);

        jdbc.update("update endpoint set taken_at = taken_at - interval '1 minute' where id = ?", endpoint);
        String old = row();
        conduct.note(endpoint, TAKEN);
        assertThat(row()).isNotEqualTo(old);
    }

    private String row() {
        return jdbc.queryOne("select ctid::text from endpoint where id = ?", row -> row.getString(1), endpoint)
                .orElseThrow();
    }

    private ValidatableResponse shown() {
        return Letters.administrator()
                .get("/api/v1/webhooks/" + endpoint)
                .then()
                .statusCode(200);
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
