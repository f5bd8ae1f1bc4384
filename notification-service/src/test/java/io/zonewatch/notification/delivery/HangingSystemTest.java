package io.zonewatch.notification.delivery;

import static io.restassured.RestAssured.given;
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
import io.zonewatch.notification.channel.Peer;
import io.zonewatch.notification.channel.Peer.Said;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A system takes every call and says nothing, while its reminders leave together with people's e-mails. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class HangingSystemTest {

    private static final int ZONES = 100;
    private static final String PERIOD = "2016-02";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private final CountDownLatch released = new CountDownLatch(1);
    private final Peer peer = Peer.answering(heard -> {
        try {
            released.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Said.of(204, "");
    });
    private final String form =
            "F-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);

    private String webhook;

    @BeforeEach
    void aSystemThatIsTold() {
        jdbc.update("update endpoint set disabled_because = 'no longer there' where channel = 'WEBHOOK'");
        scenario.begin();
        webhook = Letters.administrator()
                .body("{\"name\":\"统计局\",\"division\":\"341700\",\"url\":\"%s\"}".formatted(peer.url("/")))
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        issueSecret();
    }

    @AfterEach
    void nobodyTellsItAnyMore() {
        released.countDown();
        Letters.administrator()
                .post("/api/v1/webhooks/" + webhook + "/disable")
                .then()
                .statusCode(200);
        peer.close();
    }

    /** A call of it takes two seconds here. Were every reminder to call it, these would be a hundred calls, by senders that e-mails wait for. */
    @Test
    void eMailsLeaveBesideItAndFewOfItsOwnAreTried() {
        Instant due = scenario.dueAhead();
        putLadder();
        List<Zone> zones = Stream.generate(Zone::registered).limit(ZONES).toList();
        zones.forEach(zone -> zone.tell(new Owed(PERIOD, 1, "OPEN", 1, due), form));
        scenario.rest();

        scenario.jump(scenario.step(due, 1));
        await().until(() -> sent("EMAIL") == 2 * ZONES);

        assertThat(peer.heard()).hasSizeLessThan(ZONES / 2);
        assertThat(sent("WEBHOOK")).isZero();
        assertThat(zones).allSatisfy(zone -> {
            assertThat(Mailbox.to(zone.statistician())).hasSize(1);
            assertThat(Mailbox.to(zone.leader())).hasSize(1);
        });
        released.countDown();
        issueSecret();
        await().until(() -> {
            tryAtOnce();
            return sent("WEBHOOK") == ZONES;
        });
    }

    private void issueSecret() {
        Letters.administrator()
                .post("/api/v1/webhooks/" + webhook + "/secret")
                .then()
                .statusCode(200);
    }

    private void tryAtOnce() {
        jdbc.update(
                "update reminder set attempts = 0, attempt_at = now() where form = ? and state = 'PENDING' and lease_until is null",
                form);
    }

    private long sent(String channel) {
        return jdbc.queryOne(
                        "select count(*) from reminder where form = ? and channel = ? and state = 'SENT'",
                        row -> row.getLong(1),
                        form,
                        channel)
                .orElseThrow();
    }

    private void putLadder() {
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body("""
                        {"form":"%s","version":1,"officeUnit":"U0002","time":"09:00","steps":[{"code":"T+1",
                         "offsetWorkingDays":1,"kind":"OVERDUE","recipients":["STATISTICIAN","ZONE_LEADER"],
                         "channels":["EMAIL","WEBHOOK"],"subject":{"zh":"报表已逾期","en":"Report overdue"}}]}""".formatted(form))
                .put("/api/v1/ladders/" + form)
                .then()
                .statusCode(201);
    }
}
