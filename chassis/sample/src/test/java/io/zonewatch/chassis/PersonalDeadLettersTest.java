package io.zonewatch.chassis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.clock.Quiescence.Look;
import io.zonewatch.chassis.event.UnreadableEvent;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.thing.SeenPeople;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Patience;
import io.zonewatch.testing.Records;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.Traces;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Dead letters of a topic with personal data: nothing of the person is copied, and nobody who was erased comes back. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class PersonalDeadLettersTest {

    @Inject
    SeenPeople people;

    @Inject
    Quiescence quiescence;

    @Inject
    Jdbc jdbc;

    private final String unit = "P-" + UUID.randomUUID();
    private final String name = "Name " + UUID.randomUUID();

    @AfterEach
    void takeEverythingAgain() {
        people.refuse(null);
    }

    @Test
    void nothingOfThePersonIsCopiedWhateverTheFailureSays() {
        people.refuse(new UnreadableEvent("not yet"));
        send(1, name);
        rest();
        people.refuse(new IllegalStateException("failed on " + name));
        send(2, name);
        rest();

        assertThat(jdbc.query(
                        "select reason from dead_letter where record_key = ? order by record_offset",
                        row -> row.getString(1),
                        unit))
                .containsExactly("not yet", "IllegalStateException");
        assertThat(Traces.inTables("service", name)).isEmpty();
        assertThat(Traces.inRecords("zonewatch.registry.dead-letters.v1", name)).isEmpty();
        assertThat(Traces.inRecords("zonewatch.registry.dead-letters.v1", SeenPeople.TOPIC))
                .contains(unit);
    }

    @Test
    void aReplayReadsTheTopicAgain() {
        people.refuse(new UnreadableEvent("not yet"));
        send(1, name);
        rest();
        people.refuse(null);
        assertThat(people.of(unit)).isEmpty();

        replay(204);
        replay(204);

        assertThat(people.of(unit)).contains(name);
    }

    @Test
    void whatStillCannotBeAppliedStaysADeadLetter() {
        people.refuse(new UnreadableEvent("not yet"));
        send(1, name);
        rest();

        replay(422);

        assertThat(jdbc.queryOne(
                        "select 1 from dead_letter where record_key = ? and replayed_at is null", row -> 1, unit))
                .isPresent();
    }

    @Test
    void whatFailsAgainIsAnsweredByItsKindOnly() {
        people.refuse(new IllegalStateException("failed on " + name));
        send(1, name);
        rest();

        assertThat(replay(422).body("code", equalTo("letter-fails")).extract().<String>path("detail"))
                .contains("IllegalStateException")
                .doesNotContain(name);
    }

    @Test
    void aTombstoneThatWasPutAsideErasesOnceItIsReplayed() {
        send(1, name);
        rest();
        people.refuse(new UnreadableEvent("not yet"));
        erase();
        rest();
        people.refuse(null);
        assertThat(people.of(unit)).contains(name);

        replay(204);

        assertThat(people.of(unit)).isEmpty();
    }

    @Test
    void aReplayedTombstoneDoesNotEraseWhoCameAfterIt() {
        people.refuse(new UnreadableEvent("not yet"));
        erase();
        rest();
        people.refuse(null);
        send(2, name);
        rest();

        replay(204);

        assertThat(people.of(unit)).contains(name);
    }

    @Test
    void whatARebuildAppliesAfterAllWaitsNoMore() {
        people.refuse(new UnreadableEvent("not yet"));
        send(1, name);
        rest();
        people.refuse(null);

        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("CN").sign())
                .post("/api/v1/projections/people/rebuild")
                .then()
                .statusCode(200);
        rest();

        assertThat(people.of(unit)).contains(name);
        assertThat(jdbc.query(
                        "select replayed_at is not null from dead_letter where record_key = ?",
                        row -> row.getBoolean(1),
                        unit))
                .containsExactly(true);
    }

    @Test
    void aReplayBringsNobodyBackWhoWasErasedOrReplaced() {
        people.refuse(new UnreadableEvent("not yet"));
        send(1, name);
        rest();
        people.refuse(null);
        erase();
        rest();

        replay(204);

        assertThat(people.of(unit)).isEmpty();
    }

    private void rest() {
        Patience.awaitRest(quiescence::look, Look::quiet, Look::activity);
    }

    private ValidatableResponse replay(int status) {
        long id = jdbc.queryOne("select id from dead_letter where record_key = ?", row -> row.getLong(1), unit)
                .orElseThrow();
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("CN").sign())
                .post("/api/v1/dead-letters/" + id + "/replay")
                .then()
                .statusCode(status);
    }

    private void send(long sequence, String who) {
        send("""
             {"specversion":"1.0","id":"%s","source":"/test","type":"io.zonewatch.test.people.v1","subject":"x",
              "time":"2016-01-01T00:00:00+08:00","sequence":%d,"data":{"name":"%s"}}""".formatted(UUID.randomUUID(), sequence, who).getBytes(StandardCharsets.UTF_8));
    }

    private void erase() {
        send((byte[]) null);
    }

    private void send(byte[] value) {
        Records.send(new ProducerRecord<>(SeenPeople.TOPIC, 0, unit, value));
    }
}
