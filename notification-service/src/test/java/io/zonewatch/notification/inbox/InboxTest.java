package io.zonewatch.notification.inbox;

import static io.restassured.RestAssured.given;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.channel.Letters;
import io.zonewatch.notification.delivery.Answer;
import io.zonewatch.notification.delivery.Message;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person finds in the inbox, and nobody else. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class InboxTest {

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    @Inject
    Inbox inbox;

    @Inject
    InboxSettings settings;

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private final String sub = UUID.randomUUID().toString();
    private Zone zone;

    @BeforeEach
    void aStatisticianWithAnAccount() {
        scenario.begin();
        zone = Zone.withoutPeople();
        zone.tellAccount(1, sub);
        scenario.rest();
    }

    @Test
    void aMessageComesOnceHoweverOftenItIsSentAndIsReadOnce() {
        Message message = Letters.to(zone);
        assertThat(inbox.deliver(message)).isEqualTo(new Answer.Accepted("inbox"));
        assertThat(inbox.deliver(message)).isEqualTo(new Answer.Accepted("inbox"));

        int id = me().get("/api/v1/inbox?unread=true")
                .then()
                .statusCode(200)
                .body("items.subject", contains("报表已逾期"))
                .body("items.text", contains("请尽快报送。"))
                .body("items.reminder", contains((int) message.reminder()))
                .extract()
                .path("items[0].id");
        me().get("/api/v1/inbox/unread").then().body("unread", equalTo(1));
        me().post("/api/v1/inbox/" + id + "/read").then().statusCode(200);
        me().post("/api/v1/inbox/" + id + "/read").then().statusCode(200);

        me().get("/api/v1/inbox/unread").then().body("unread", equalTo(0));
        me().get("/api/v1/inbox?unread=true").then().body("items", hasSize(0));
        me().get("/api/v1/inbox").then().body("items[0].readAt", notNullValue());
        assertThat(jdbc.query(
                        "select 1 from audit_entry where action = 'delivery.read' and unit_code = ?",
                        row -> true,
                        zone.code()))
                .hasSize(1);
    }

    @Test
    void aMessageSaysWhetherWhatItTellsStillHolds() {
        inbox.deliver(Letters.to(zone));
        me().get("/api/v1/inbox").then().body("items.stands", contains(nullValue()));

        zone.tell(new Owed("2016-02", 1, "OPEN", 1, scenario.dueAhead()));
        scenario.rest();
        me().get("/api/v1/inbox").then().body("items.stands", contains(true));

        zone.tell(new Owed("2016-02", 2, "SUBMITTED", 1, scenario.dueAhead()));
        scenario.rest();
        me().get("/api/v1/inbox").then().body("items.stands", contains(false));
    }

    @Test
    void aListGoesOnFromWhereItWasCut() {
        List<Message> messages =
                Stream.generate(() -> Letters.to(zone)).limit(3).toList();
        messages.forEach(inbox::deliver);

        String next = me().get("/api/v1/inbox?limit=2")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("next");

        me().queryParam("cursor", next).get("/api/v1/inbox").then().body("items", hasSize(1));
    }

    @Test
    void nobodyElseFindsIt() {
        inbox.deliver(Letters.to(zone));
        int id = me().get("/api/v1/inbox").path("items[0].id");

        as("somebody-else", zone.code()).get("/api/v1/inbox").then().body("items", hasSize(0));
        as("somebody-else", zone.code())
                .post("/api/v1/inbox/" + id + "/read")
                .then()
                .statusCode(404);
        me().get("/api/v1/inbox/unread").then().body("unread", equalTo(1));
    }

    @Test
    void whatIsAddressedToSomebodyIsTheirOwnWhicheverUnitItIsAbout() {
        inbox.deliver(Letters.to(zone));
        int id = me().get("/api/v1/inbox").path("items[0].id");

        as(sub, "U9999").get("/api/v1/inbox").then().body("items", hasSize(1));
        as(sub, "U9999").get("/api/v1/inbox/unread").then().body("unread", equalTo(1));
        as(sub, "U9999").post("/api/v1/inbox/" + id + "/read").then().statusCode(200);
        as(sub, "U9999").get("/api/v1/inbox/unread").then().body("unread", equalTo(0));
    }

    @Test
    void whoHasNoAccountIsReachedOtherwise() {
        Zone other = Zone.registered();
        scenario.rest();

        assertThat(inbox.deliver(Letters.to(other))).isEqualTo(new Answer.Refused("no account known"));
    }

    @Test
    void aStreamBringsWhatComesAndGoesOnExactlyAfterTheLastEvent() throws IOException {
        inbox.deliver(Letters.to(zone));
        List<String> ids;
        try (BufferedReader stream = follow(null)) {
            assertThat(stream.readLine()).startsWith(":");
            inbox.deliver(Letters.to(zone));
            inbox.deliver(Letters.to(zone));
            ids = List.of(nextId(stream), nextId(stream));
        }
        inbox.deliver(Letters.to(zone));
        inbox.deliver(Letters.to(zone));

        try (BufferedReader stream = follow(ids.getFirst())) {
            assertThat(nextId(stream)).isEqualTo(ids.getLast());
            List<String> rest = List.of(nextId(stream), nextId(stream));
            List<Integer> all = me().get("/api/v1/inbox").path("items.id");
            assertThat(all.stream().map(String::valueOf).limit(4).toList().reversed())
                    .containsExactly(ids.getFirst(), ids.getLast(), rest.getFirst(), rest.getLast());
        }
    }

    @Test
    void aStreamMissesNothingOfWhatIsWrittenAtTheSameTime() throws IOException {
        try (BufferedReader stream = follow("0")) {
            CompletableFuture<?>[] writers = IntStream.range(0, 40)
                    .mapToObj(i -> CompletableFuture.runAsync(() -> inbox.deliver(Letters.to(zone))))
                    .toArray(CompletableFuture<?>[]::new);
            List<Long> seen = new ArrayList<>();
            while (seen.size() < 40) {
                seen.add(Long.parseLong(nextId(stream)));
            }
            CompletableFuture.allOf(writers).join();

            assertThat(seen).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void oneWhoHasManyStreamsOpenGetsAnotherWhenOneIsClosed() throws IOException {
        int most = settings.streams();
        List<BufferedReader> streams = new ArrayList<>();
        for (int i = 0; i < most; i++) {
            streams.add(follow(null));
        }

        me().get("/api/v1/inbox/stream").then().statusCode(429).header("Retry-After", notNullValue());
        as("somebody-else", zone.code()).get("/api/v1/inbox").then().statusCode(200);

        streams.removeFirst().close();
        await().untilAsserted(() -> streams.add(follow(null)));
        for (BufferedReader stream : streams) {
            stream.close();
        }
    }

    @Test
    void whatIsNoEventIdIsRefused() {
        me().header("Last-Event-ID", "x").get("/api/v1/inbox/stream").then().statusCode(400);
    }

    private BufferedReader follow(String lastEventId) {
        String url = ConfigProvider.getConfig().getValue("test.url", String.class);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/api/v1/inbox/stream"))
                .header("Accept", "text/event-stream")
                .header("Authorization", "Bearer " + token(sub, zone.code()));
        if (lastEventId != null) {
            request.header("Last-Event-ID", lastEventId);
        }
        var response = HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .join();
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static String nextId(BufferedReader stream) throws IOException {
        String line = stream.readLine();
        while (line != null && !line.startsWith("id:")) {
            line = stream.readLine();
        }
        assertThat(line).as("the stream ended").isNotNull();
        return line.substring("id:".length()).strip();
    }

    private RequestSpecification me() {
        return as(sub, zone.code());
    }

    private static RequestSpecification as(String sub, String unit) {
        return given().auth().oauth2(token(sub, unit));
    }

    private static String token(String sub, String unit) {
        return Tokens.withRoles("statistician").sub(sub).units(unit).sign();
    }
}
