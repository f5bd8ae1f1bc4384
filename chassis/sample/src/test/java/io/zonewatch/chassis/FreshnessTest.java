package io.zonewatch.chassis;

import static io.restassured.RestAssured.given;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.Quiescence;
import io.zonewatch.chassis.clock.Quiescence.Look;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import io.zonewatch.chassis.event.Rebuild;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.thing.SeenThings;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Patience;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whether a read model has taken everything that was committed to its topics. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class FreshnessTest {

    @Inject
    Freshness freshness;

    @Inject
    Rebuild rebuild;

    @Inject
    Quiescence quiescence;

    @Inject
    SeenThings seenThings;

    @Inject
    Jdbc jdbc;

    @AfterEach
    void noMoreStumbling() {
        seenThings.stumble(0);
    }

    @Test
    void aReadModelIsFreshOnceEverythingWasTaken() {
        String code = create("taken");
        await("the event is at the broker")
                .until(() -> jdbc.query("select 1 from outbox where sent_at is null", row -> true)
                        .isEmpty());

        Fresh fresh = awaitFresh();

        assertThat(fresh.generations()).containsKey("things");
        assertThat(seen(code)).isTrue();
    }

    @Test
    void aReadModelIsStaleWhileARecordWaits() {
        awaitFresh();
        seenThings.stumble(Integer.MAX_VALUE);
        String code = create("stumble");
        await().untilAsserted(() -> assertThat(freshness.look()).isEmpty());

        await().during(Duration.ofMillis(500))
                .untilAsserted(() -> assertThat(freshness.look()).isEmpty());
        assertThat(seen(code)).isFalse();
        seenThings.stumble(0);

        awaitFresh();
        assertThat(seen(code)).isTrue();
    }

    @Test
    void whatWasFreshBeforeARebuildCannotBeHeldAfterIt() {
        Fresh before = awaitFresh();

        rebuild.rebuild("things");

        assertThat(QuarkusTransaction.requiringNew().call(() -> freshness.hold(before)))
                .isFalse();
        Fresh after = awaitFresh();
        assertThat(after.generations().get("things"))
                .isEqualTo(before.generations().get("things") + 1);
        assertThat(QuarkusTransaction.requiringNew().call(() -> freshness.hold(after)))
                .isTrue();
    }

    @Test
    void aServiceRestsOnlyOnceARebuildIsDone() {
        awaitFresh();

        rebuild.rebuild("things");
        Patience.awaitRest(quiescence::look, Look::quiet, Look::activity);

        assertThat(freshness.look()).isPresent();
    }

    private Fresh awaitFresh() {
        return await().until(freshness::look, Optional::isPresent).orElseThrow();
    }

    private boolean seen(String code) {
        return jdbc.queryOne("select 1 from seen_thing where code = ?", row -> true, code)
                .isPresent();
    }

    private static String create(String name) {
        String code = UUID.randomUUID().toString().toUpperCase(Locale.ROOT).substring(0, 18);
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("CN").sign())
                .contentType("application/json")
                .body("{\"code\":\"%s\",\"division\":\"341700\",\"name\":\"%s\",\"amount\":1}".formatted(code, name))
                .post("/api/v1/things")
                .then()
                .statusCode(201);
        return code;
    }
}
