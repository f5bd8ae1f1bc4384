package io.zonewatch.notification.channel.webhook;

import static io.zonewatch.notification.channel.Letters.administrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.channel.CallSchema;
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.notification.channel.Peer;
import io.zonewatch.notification.channel.Peer.Said;
import io.zonewatch.notification.channel.wire.Unreachable;
import io.zonewatch.notification.channel.wire.Wire;
import io.zonewatch.notification.delivery.Answer;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a system hears that is told by signed calls, and what its answers do. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class WebhookChannelTest {

    @Inject
    Scenario scenario;

    @Inject
    Wire wire;

    @Inject
    WebhookChannel channel;

    @Inject
    Jdbc jdbc;

    private final String division = Letters.division();
    private final Message message = Letters.about(division);
    private final Peer peer = Peer.answering(heard -> Said.of(204, ""));

    @AfterEach
    void close() {
        peer.close();
    }

    @Test
    void aCallIsSignedAndNamesNoPerson() {
        String secret = issueSecret(add(peer.url("/hook?a=b")));

        assertThat(channel.deliver(message)).isEqualTo(new Answer.Accepted("HTTP 2xx of 1"));

        Peer.Heard heard = peer.heard().getFirst();
        assertThat(heard.uri()).hasToString("/hook?a=b");
        assertThat(heard.headers()).containsEntry("content-type", "application/json");
        assertThat(heard.headers().get("webhook-id"))
                .isEqualTo("msg_" + message.id().substring(1, 33));
        assertThat(heard.headers().get("webhook-signature")).isEqualTo(signature(secret, heard));
        JsonPath body = JsonPath.from(heard.body());
        assertThat(body.getString("type")).isEqualTo("reminder.overdue");
        assertThat(body.<String, Object>getMap("data"))
                .isEqualTo(Map.ofEntries(
                        entry("obligation", "U0011_M-IND_2016-02"),
                        entry("unit", "U0011"),
                        entry("form", "M-IND"),
                        entry("formNames", Map.of("zh", "月报", "en", "Monthly report")),
                        entry("period", "2016-02"),
                        entry("duty", "REPORT"),
                        entry("round", 1),
                        entry("dueAt", "2016-03-10T12:00:00+08:00"),
                        entry("step", "T+1"),
                        entry("kind", "OVERDUE"),
                        entry("role", "STATISTICIAN"),
                        entry("subject", "报表已逾期"),
                        entry("link", "https://front.example.invalid/reports/U0011_M-IND_2016-02")));
        CallSchema.of("webhook").describes(heard.body());
    }

    @Test
    void aUnitIsNamedInBothLanguagesOnceTheRegistryHasTold() {
        scenario.begin();
        Zone zone = Zone.withoutPeople();
        scenario.rest();
        issueSecret(add(peer.url("/")));

        channel.deliver(Letters.to(zone, division));

        Peer.Heard heard = peer.heard().getFirst();
        assertThat(JsonPath.from(heard.body()).getMap("data.unitNames")).containsOnlyKeys("zh", "en");
        CallSchema.of("webhook").describes(heard.body());
    }

    @Test
    void afterARotationBothSecretsCount() {
        String id = add(peer.url("/"));
        String first = issueSecret(id);
        String second = issueSecret(id);

        channel.deliver(message);

        Peer.Heard heard = peer.heard().getFirst();
        assertThat(heard.headers().get("webhook-signature"))
                .isEqualTo(signature(second, heard) + " " + signature(first, heard));
    }

    @Test
    void afterTwoRotationsWithinADayAllSecretsCountUntilTheirDayIsOver() {
        String id = add(peer.url("/"));
        List<String> secrets = Stream.generate(() -> issueSecret(id)).limit(3).toList();

        channel.deliver(message);

        Peer.Heard heard = peer.heard().getFirst();
        assertThat(heard.headers().get("webhook-signature"))
                .isEqualTo(signature(secrets.get(2), heard) + " " + signature(secrets.get(1), heard) + " "
                        + signature(secrets.get(0), heard));
        jdbc.update("update endpoint_secret_before set until = now() where endpoint = ?", UUID.fromString(id));
        channel.deliver(Letters.about(division));
        Peer.Heard later = peer.heard().getLast();
        assertThat(later.headers().get("webhook-signature"))
                .isEqualTo(signature(secrets.get(2), later) + " " + signature(secrets.get(1), later));
    }

    @Test
    void aSystemWithoutASecretIsToldNothingAndSaysSoWhereItIsShown() {
        String id = add(peer.url("/"));

        assertThat(channel.deliver(message)).isEqualTo(new Answer.Refused("no system is told"));

        assertThat(peer.heard()).isEmpty();
        shown(id).body("needs", equalTo("SECRET")).body("enabled", equalTo(true));
        issueSecret(id);
        shown(id).body("needs", nullValue());
    }

    @Test
    void nobodyWaitsForASystemThatHasNoSecretYet() {
        issueSecret(add(peer.url("/first")));
        try (Peer other = Peer.answering(heard -> Said.of(200, "{}"))) {
            String id = add(other.url("/second"));

            assertThat(channel.deliver(message)).isEqualTo(new Answer.Accepted("HTTP 2xx of 1"));

            issueSecret(id);
            assertThat(channel.deliver(Letters.about(division))).isEqualTo(new Answer.Accepted("HTTP 2xx of 2"));
        }
    }

    @Test
    void whatOneSystemHasTakenItIsNotSentAgainWhileAnotherHasNot() {
        issueSecret(add(peer.url("/first")));
        try (Peer other = Peer.answering(heard -> Said.of(500, "{}"))) {
            issueSecret(add(other.url("/second")));
            assertThat(channel.deliver(message)).isEqualTo(new Answer.NotNow("HTTP 500"));
            other.answer(heard -> Said.of(200, "{}"));

            assertThat(channel.deliver(message)).isEqualTo(new Answer.Accepted("HTTP 2xx of 2"));

            assertThat(peer.heard()).hasSize(1);
            assertThat(Stream.of(0, 1)
                            .map(i -> other.heard().get(i).headers().get("webhook-id"))
                            .distinct())
                    .hasSize(1);
        }
    }

    @Test
    void aSystemThatIsGoneIsToldNothingMore() {
        String id = add(peer.url("/"));
        issueSecret(id);
        peer.answer(heard -> Said.of(410, ""));

        assertThat(channel.deliver(message)).isEqualTo(new Answer.Refused("HTTP 410"));

        administrator()
                .get("/api/v1/webhooks/" + id)
                .then()
                .body("enabled", equalTo(false))
                .body("disabledBecause", equalTo("HTTP 410"));
        assertThat(channel.deliver(Letters.about(division))).isEqualTo(new Answer.Refused("no system is told"));
        assertThat(peer.heard()).hasSize(1);
    }

    @Test
    void aRedirectIsAFailureAndNotFollowed() {
        issueSecret(add(peer.url("/moved")));
        peer.answer(heard -> new Said(302, Map.of("Location", peer.url("/elsewhere")), ""));

        assertThat(channel.deliver(message)).isEqualTo(new Answer.NotNow("HTTP 302"));

        assertThat(peer.heard()).hasSize(1);
    }

    @Test
    void whoAsksToBeLeftAloneIs() {
        issueSecret(add(peer.url("/")));
        peer.answer(heard -> new Said(503, Map.of("Retry-After", "120"), ""));

        assertThat(channel.deliver(message)).isEqualTo(new Answer.NotNow("HTTP 503", Duration.ofMinutes(2)));
    }

    @Test
    void nobodyWaitsForAnAnswerThatIsTooLongOrDoesNotCome() {
        issueSecret(add(peer.url("/")));
        peer.answer(heard -> Said.of(200, "x".repeat(3_000_000)));
        assertThat(channel.deliver(message)).isEqualTo(new Answer.Accepted("HTTP 2xx of 1"));
        peer.close();

        assertThat(channel.deliver(Letters.about(division))).isEqualTo(new Answer.Unreached("connection failed"));
    }

    @Test
    void addressesWithinTheNetworkAreNotTaken() {
        for (String inside : List.of(
                "https://10.0.0.1/",
                "https://[::1]/",
                "https://169.254.169.254/latest",
                "https://2851995649/",
                "http://1.1.1.1/")) {
            administrator()
                    .body("{\"name\":\"x\",\"division\":\"CN\",\"url\":\"" + inside + "\"}")
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(422)
                    .body("errors[0].code", equalTo("not-permitted"));
            assertThatThrownBy(() -> wire.post(URI.create(inside), Map.of(), new byte[0]))
                    .isInstanceOf(Unreachable.class)
                    .hasMessage("address not permitted");
        }
    }

    @Test
    void whatCannotBeCalledIsRefusedWhenItIsAdded() {
        for (String url : List.of(
                "ftp://example.invalid/",
                "https:///x",
                "https://u:p@example.invalid/",
                "nothing",
                "https://a/#b",
                "https://a:65536/")) {
            administrator()
                    .body("{\"name\":\"x\",\"division\":\"CN\",\"url\":\"" + url + "\"}")
                    .post("/api/v1/webhooks")
                    .then()
                    .statusCode(422)
                    .body("errors[0].code", equalTo("not-callable"));
        }
    }

    @Test
    void secretsAndAddressesAreShownToNobodyAndKeptEncrypted() {
        String id = add(peer.url("/token-in-the-path"));
        String secret = issueSecret(id);

        administrator()
                .get("/api/v1/webhooks/" + id)
                .then()
                .statusCode(200)
                .body(not(containsString("token-in-the-path")))
                .body(not(containsString(secret)));
        assertThat(jdbc.queryOne(
                        "select encode(url, 'escape') || encode(secret, 'escape') from endpoint where id = ?",
                        row -> row.getString(1),
                        UUID.fromString(id)))
                .hasValueSatisfying(kept ->
                        assertThat(kept).doesNotContain("token-in-the-path").doesNotContain(secret));
    }

    private static ValidatableResponse shown(String id) {
        return administrator().get("/api/v1/webhooks/" + id).then().statusCode(200);
    }

    private String add(String url) {
        return administrator()
                .body("{\"name\":\"统计局\",\"division\":\"" + division + "\",\"url\":\"" + url + "\"}")
                .post("/api/v1/webhooks")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static String issueSecret(String id) {
        return administrator()
                .post("/api/v1/webhooks/" + id + "/secret")
                .then()
                .statusCode(200)
                .extract()
                .path("secret");
    }

    private static String signature(String secret, Peer.Heard heard) {
        return WebhookSignature.sign(
                secret,
                heard.headers().get("webhook-id"),
                Long.parseLong(heard.headers().get("webhook-timestamp")),
                heard.body().getBytes(StandardCharsets.UTF_8));
    }
}
