package io.zonewatch.chassis;

import static io.restassured.RestAssured.given;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.clock.Quiescence.Look;
import io.zonewatch.chassis.event.Outbox;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.thing.SeenThings;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Patience;
import io.zonewatch.testing.Records;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.contract.EventSchema;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;

/** An event's way: outbox, relay, broker, inbox, read model; and what happens when something on it is wrong. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class EventFlowTest {

    private static final String TOPIC = "zonewatch.registry.units.v1";

    @Inject
    Jdbc jdbc;

    @Inject
    Outbox outbox;

    @Inject
    Quiescence quiescence;

    @Inject
    SeenThings seenThings;

    @Test
    void whatIsCreatedIsSeenByTheReadModel() {
        String code = code();

        create(code, "travels");

        await().untilAsserted(() -> assertThat(seen(code)).contains("travels"));
        Patience.awaitRest(quiescence::look, Look::quiet, Look::activity);
    }

    @Test
    void theCallersTraceTravelsWithTheEvent() {
        String code = code();
        String trace = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

        create(code, "traced", trace);

        assertThat(envelopeOf(code)).contains("\"traceparent\":\"" + trace + "\"");
    }

    @Test
    void aMalformedTraceIsReplacedByANewOne() {
        String code = code();

        create(code, "traced", "00-'; drop table outbox-1-1");

        assertThat(envelopeOf(code)).containsPattern("\"traceparent\":\"00-[0-9a-f]{32}-[0-9a-f]{16}-01\"");
    }

    @Test
    void aRepeatedEventHasOneEffectAndAnOlderStateIsSkipped() {
        String code = code();
        UUID id = UUID.randomUUID();

        send(code, event(id, code, 2, "second"));
        send(code, event(id, code, 3, "same id, must not count"));
        send(code, event(UUID.randomUUID(), code, 1, "first, late"));
        String marker = marker();

        await().untilAsserted(() -> assertThat(seen(marker)).isPresent());
        assertThat(seen(code)).contains("second");
    }

    @Test
    void aPoisonMessageIsPutAsideAndTheNextOneIsTaken() {
        String code = code();

        send(code, "not json at all {{");
        send(code, event(UUID.randomUUID(), code, 1, "after the poison"));

        await().untilAsserted(() -> assertThat(seen(code)).contains("after the poison"));
        String reason = jdbc.queryOne(
                        "select reason from dead_letter where record_key = ?", row -> row.getString(1), code)
                .orElseThrow();
        assertThat(reason).contains("not readable JSON");
    }

    @Test
    void aPassingFailureLosesNothing() {
        String code = code();
        seenThings.stumble(5);

        send(code, event(UUID.randomUUID(), code, 1, "stumble"));

        await().untilAsserted(() -> assertThat(seen(code)).contains("stumble"));
        assertThat(jdbc.queryOne("select 1 from dead_letter where record_key = ?", row -> 1, code))
                .isEmpty();
    }

    @Test
    void aDeadLetterIsReplayedOnceItsCauseIsGone() {
        String code = code();
        send(code, event(UUID.randomUUID(), code, 1, "a name").replace("\"code\"", "\"kode\""));
        await().untilAsserted(() -> assertThat(
                        jdbc.queryOne("select 1 from dead_letter where record_key = ?", row -> 1, code))
                .isPresent());
        jdbc.update(
                "update dead_letter set payload = convert_to(replace(convert_from(payload, 'UTF8'), 'kode', 'code'), 'UTF8')"
                        + " where record_key = ?",
                code);
        long id = jdbc.queryOne("select id from dead_letter where record_key = ?", row -> row.getLong(1), code)
                .orElseThrow();

        administrator("/api/v1/dead-letters/" + id + "/replay");

        assertThat(seen(code)).contains("a name");
    }

    @Test
    void operatorsAreToldOnceThatDeadLettersWaitAndOnceThatNoneDoesAnyMore() {
        settleDeadLetters();
        int before = alerts().size();

        send(code(), "not json at all {{");
        await().untilAsserted(() -> assertThat(alerts()).hasSize(before + 1));
        send(code(), "not json either {{");
        await().untilAsserted(() -> assertThat(jdbc.queryOne(
                        "select count(*) from dead_letter where replayed_at is null", row -> row.getInt(1)))
                .contains(2));
        settleDeadLetters();

        List<String> told = alerts().subList(before, alerts().size());
        assertThat(told).hasSize(2);
        assertThat(told.getFirst()).contains("\"waiting\":1", "\"closedAt\":null");
        assertThat(told.getLast()).contains("\"waiting\":0").doesNotContain("\"closedAt\":null");
        told.forEach(EventSchema.of("chassis/service", "io.zonewatch.operations.dead-letters.v1")::accepts);
    }

    private void settleDeadLetters() {
        jdbc.update("update dead_letter set replayed_at = now() where replayed_at is null");
        Patience.awaitRest(quiescence::look, Look::quiet, Look::activity);
    }

    /** What was said about dead letters, in its order. */
    private List<String> alerts() {
        return jdbc.query(
                "select (convert_from(payload, 'UTF8')::json -> 'data')::text from outbox"
                        + " where topic = 'zonewatch.operations.alerts.v1' order by id",
                row -> row.getString(1));
    }

    @Test
    void aTombstoneErasesAndARebuildEqualsTheOriginal() {
        String kept = code();
        String erased = code();
        send(kept, event(UUID.randomUUID(), kept, 1, "kept"));
        send(erased, event(UUID.randomUUID(), erased, 1, "erased"));
        await().untilAsserted(() -> assertThat(seen(erased)).isPresent());
        send(erased, null);
        await().untilAsserted(() -> assertThat(seen(erased)).isEmpty());
        Patience.awaitRest(quiescence::look, Look::quiet, Look::activity);
        String before = wholeReadModel();

        administrator("/api/v1/projections/things/rebuild");

        await().untilAsserted(() -> assertThat(wholeReadModel()).isEqualTo(before));
    }

    @Test
    void aRepeatedTombstoneDoesNotEraseWhatCameAfterIt() {
        String code = code();
        UUID tombstone = UUID.randomUUID();
        UUID refilled = UUID.randomUUID();
        send(code, event(UUID.randomUUID(), code, 1, "erased"));

        for (int time = 0; time < 2; time++) {
            send(code, null, tombstone);
            send(code, event(refilled, code, 3, "refilled"));
        }
        String marker = marker();

        await().untilAsserted(() -> assertThat(seen(marker)).isPresent());
        assertThat(seen(code)).contains("refilled");
    }

    @Test
    void anEventThatNoBrokerTakesIsRefusedWithItsChange() {
        OutgoingEvent event = new OutgoingEvent(
                TOPIC, "LARGE", "LARGE", "io.zonewatch.test.thing.v1", "LARGE", 1L, "x".repeat(1_000_000));

        assertThatThrownBy(() -> QuarkusTransaction.requiringNew().run(() -> outbox.append(event)))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ChassisProblem.TOO_LARGE));

        assertThat(jdbc.queryOne("select 1 from outbox where record_key = 'LARGE'", row -> 1))
                .isEmpty();
    }

    private String wholeReadModel() {
        return jdbc.queryOne(
                        "select coalesce(string_agg(code || sequence || name, ',' order by code), '') from seen_thing",
                        row -> row.getString(1))
                .orElseThrow();
    }

    private String marker() {
        String code = code();
        send(code, event(UUID.randomUUID(), code, 1, "marker"));
        return code;
    }

    private Optional<String> seen(String code) {
        return jdbc.queryOne("select name from seen_thing where code = ?", row -> row.getString(1), code);
    }

    private static String code() {
        return UUID.randomUUID().toString().toUpperCase(Locale.ROOT).substring(0, 18);
    }

    private String envelopeOf(String code) {
        return jdbc.queryOne(
                        "select convert_from(payload, 'UTF8') from outbox where record_key = ?",
                        row -> row.getString(1),
                        code)
                .orElseThrow();
    }

    private static void create(String code, String name) {
        create(code, name, "");
    }

    private static void create(String code, String name, String trace) {
        given().header("traceparent", trace)
                .auth()
                .oauth2(Tokens.withRoles("administrator").divisions("CN").sign())
                .contentType("application/json")
                .body("{\"code\":\"%s\",\"division\":\"341700\",\"name\":\"%s\",\"amount\":1}".formatted(code, name))
                .post("/api/v1/things")
                .then()
                .statusCode(201);
    }

    private static void administrator(String path) {
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("CN").sign())
                .post(path)
                .then()
                .statusCode(lessThan(300));
    }

    private static String event(UUID id, String code, long sequence, String name) {
        return """
               {"specversion":"1.0","id":"%s","source":"/test","type":"io.zonewatch.test.thing.v1","subject":"%s",
                "time":"2016-01-01T00:00:00+08:00","sequence":%d,"data":{"code":"%s","name":"%s","more":1}}""".formatted(id, code, sequence, code, name);
    }

    private static void send(String key, String value) {
        send(key, value, null);
    }

    private static void send(String key, String value, UUID header) {
        var item = new ProducerRecord<>(TOPIC, 0, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
        if (header != null) {
            item.headers().add("event-id", header.toString().getBytes(StandardCharsets.US_ASCII));
        }
        Records.send(item);
    }
}
