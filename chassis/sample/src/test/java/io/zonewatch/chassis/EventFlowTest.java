package io.zonewatch.chassis;

import static io.restassured.RestAssured.given;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
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
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
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

    @Inject
    @Any
    Instance<MeterBinder> binders;

    @Inject
    MeterRegistry meters;

    /** What was mended in a letter is not in the topic. */
    @AfterEach
    void forgetWhatWasMended() {
        jdbc.update("delete from seen_thing where name = 'a name'");
    }

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
    void whatALaterVersionTellsBesidesIsPassedOverAndCounted() {
        String code = code();
        String unknown = event(UUID.randomUUID(), code, 1, "of tomorrow").replace("test.thing.v1", "test.thing.v2");
        double before = passedOver();

        send(code, unknown);
        send(code, unknown.replace("\"code\"", "\"kode\""));
        String marker = marker();

        await().untilAsserted(() -> assertThat(seen(marker)).isPresent());
        assertThat(seen(code)).isEmpty();
        assertThat(openLetters()).doesNotContain(code);
        assertThat(passedOver()).isEqualTo(before + 2);
    }

    private double passedOver() {
        return meters
                .find("zonewatch.events.passed.over")
                .tag("projection", "things")
                .tag("type", "io.zonewatch.test.thing.v2")
                .counters()
                .stream()
                .mapToDouble(Counter::count)
                .sum();
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
    void whatWasReplayedIsALetterAgainOnceARebuildLacksItAndWhatWasDiscardedIsNot() {
        settleDeadLetters();
        String mended = putAside();
        String discarded = putAside();
        mend(mended, 1);
        discard(letter(discarded), "never meant to be sent").statusCode(204);
        replay(letter(mended)).statusCode(204);
        assertThat(seen(mended)).contains("a name");
        long before = letter(mended);

        administrator("/api/v1/projections/things/rebuild");
        rest();

        assertThat(seen(mended)).isEmpty();
        assertThat(openLetters()).contains(mended).doesNotContain(discarded);
        replay(before).statusCode(404);
        replay(letter(mended)).statusCode(204);
        assertThat(seen(mended)).contains("a name");
        settleDeadLetters();
    }

    @Test
    void anotherRecordAtThePlaceOfAnOlderOneIsALetterOfItsOwn() {
        String code = putAside();
        discard(letter(code), "never meant to be sent").statusCode(204);
        jdbc.update("update dead_letter set record_time = 0, payload = null where record_key = ?", code);

        administrator("/api/v1/projections/things/rebuild");
        rest();

        assertThat(openLetters()).contains(code);
        mend(code, 1);
        replay(letter(code)).statusCode(204);
        assertThat(seen(code)).contains("a name");
        settleDeadLetters();
    }

    @Test
    void twoCopiesOfAnEventTakeEffectOnceHoweverTheyAreReplayed() {
        String code = code();
        UUID id = UUID.randomUUID();
        send(code, event(id, code, 1, "a name").replace("\"code\"", "\"kode\""));
        send(code, event(id, code, 2, "the copy").replace("\"code\"", "\"kode\""));
        rest();
        List<Long> copies = jdbc.query(
                "select id from dead_letter where record_key = ? order by record_offset", row -> row.getLong(1), code);
        mend(code, 2);

        copies.forEach(copy -> replay(copy).statusCode(204));

        assertThat(copies).hasSize(2);
        assertThat(seen(code)).contains("a name");
    }

    @Test
    void aLetterIsDiscardedOnceWithAReasonThatIsWrittenDown() {
        String code = putAside();
        long id = letter(code);

        discard(id, " ").statusCode(400).body("errors.pointer", hasItem("/reason"));
        discard(id, "sent again").statusCode(204);
        discard(id, "another reason").statusCode(204);

        asAdministrator()
                .get("/api/v1/dead-letters")
                .then()
                .body("items.find { it.id == " + id + " }.discardedBecause", equalTo("sent again"))
                .body("items.find { it.id == " + id + " }.discardedAt", notNullValue())
                .body("items.find { it.id == " + id + " }.replayedAt", nullValue());
        assertThat(jdbc.query(
                        "select convert_from(p.payload, 'UTF8')::json ->> 'reason' from audit_entry e"
                                + " join audit_payload p on p.entry_id = e.id"
                                + " where action = 'dead-letter.discarded' and subject_id = ?",
                        row -> row.getString(1),
                        Long.toString(id)))
                .containsExactly("sent again");
    }

    @Test
    void whatWasDiscardedCanBeReplayedAndWhatWasAppliedCannotBeDiscarded() {
        String code = putAside();
        discard(letter(code), "by mistake").statusCode(204);
        mend(code, 1);

        replay(letter(code)).statusCode(204);

        assertThat(seen(code)).contains("a name");
        discard(letter(code), "too late").statusCode(409);
    }

    @Test
    void whatNoReadModelTakesAnyMoreCanOnlyBeDiscarded() {
        long id = jdbc.queryOne("""
                        insert into dead_letter (projection, topic, partition, record_offset, reason)
                        values ('renamed', 'a topic', 0, (select coalesce(max(record_offset), 0) + 1 from dead_letter), 'a reason') returning id
                        """, row -> row.getLong(1)).orElseThrow();
        double before = lettersOf("(none)");

        replay(id)
                .statusCode(422)
                .body("code", equalTo("no-reader"))
                .body(
                        "detail",
                        equalTo("This service has no read model renamed any more; the dead letter can be discarded."));
        discard(id, "renamed").statusCode(204);

        assertThat(lettersOf("(none)")).isEqualTo(before - 1);
    }

    @Test
    void operatorsAreToldThatDeadLettersWaitAgainWhenMoreHaveComeAndOnceThatNoneDoes() {
        settleDeadLetters();
        int before = alerts().size();

        send(code(), "not json at all {{");
        await().untilAsserted(() -> assertThat(alerts()).hasSize(before + 1));
        send(code(), "not json either {{");
        await().untilAsserted(() -> assertThat(openLetters()).hasSize(2));
        rest();
        assertThat(alerts()).hasSize(before + 1);
        assertThat(lettersOf("things")).isEqualTo(2);
        for (int time = 0; time < 2; time++) {
            jdbc.update("update dead_letter_alert set since = since - interval '1 hour'");
            rest();
        }
        settleDeadLetters();

        List<String> told = alerts().subList(before, alerts().size());
        assertThat(told).hasSize(3);
        assertThat(told.getFirst()).contains("\"round\":1", "\"waiting\":1", "\"closedAt\":null");
        assertThat(told.get(1)).contains("\"round\":2", "\"waiting\":2", "\"closedAt\":null");
        assertThat(told.getLast()).contains("\"waiting\":0").doesNotContain("\"closedAt\":null");
        told.forEach(EventSchema.of("chassis/service", "io.zonewatch.operations.dead-letters.v1")::accepts);
        assertThat(lettersOf("things")).isZero();
    }

    /** A thing of which nothing can be read yet. */
    private String putAside() {
        String code = code();
        send(code, event(UUID.randomUUID(), code, 1, "a name").replace("\"code\"", "\"kode\""));
        await().untilAsserted(() -> assertThat(openLetters()).contains(code));
        return code;
    }

    private void mend(String code, int letters) {
        assertThat(jdbc.update(
                        "update dead_letter set payload = convert_to(replace(convert_from(payload, 'UTF8'), 'kode', 'code'), 'UTF8')"
                                + " where record_key = ?",
                        code))
                .isEqualTo(letters);
    }

    private long letter(String code) {
        return jdbc.queryOne("select id from dead_letter where record_key = ?", row -> row.getLong(1), code)
                .orElseThrow();
    }

    private List<String> openLetters() {
        return jdbc.query("select record_key from dead_letter where replayed_at is null", row -> row.getString(1));
    }

    private double lettersOf(String projection) {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        binders.stream()
                .filter(binder -> binder.getClass().getSimpleName().startsWith("DeadLetterGauges"))
                .forEach(binder -> binder.bindTo(meters));
        return meters.get("zonewatch.dead.letters.open")
                .tag("projection", projection)
                .gauge()
                .value();
    }

    private static ValidatableResponse replay(long id) {
        return asAdministrator().post("/api/v1/dead-letters/" + id + "/replay").then();
    }

    private static ValidatableResponse discard(long id, String reason) {
        return asAdministrator()
                .contentType("application/json")
                .body("{\"reason\":\"" + reason + "\"}")
                .post("/api/v1/dead-letters/" + id + "/discard")
                .then();
    }

    private void rest() {
        Patience.awaitRest(quiescence::look, Look::quiet, Look::activity);
    }

    private void settleDeadLetters() {
        jdbc.update("update dead_letter set replayed_at = now() where replayed_at is null");
        rest();
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
        rest();
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
        asAdministrator().post(path).then().statusCode(lessThan(300));
    }

    private static RequestSpecification asAdministrator() {
        return given().header("Accept-Language", "en")
                .auth()
                .oauth2(Tokens.withRoles("administrator").divisions("CN").sign());
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
