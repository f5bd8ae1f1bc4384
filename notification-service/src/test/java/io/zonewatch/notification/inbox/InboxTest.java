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
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
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
            assertThat(next(stream, "unread").data()).isEqualTo("{\"unread\":1}");
            inbox.deliver(Letters.to(zone));
            inbox.deliver(Letters.to(zone));
            ids = List.of(next(stream, "message").id(), next(stream, "message").id());
        }
        inbox.deliver(Letters.to(zone));
        inbox.deliver(Letters.to(zone));

        try (BufferedReader stream = follow(ids.getFirst())) {
            assertThat(next(stream, "message").id()).isEqualTo(ids.getLast());
            List<String> rest = List.of(
                    next(stream, "message").id(), next(stream, "message").id());
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
                seen.add(Long.parseLong(next(stream, "message").id()));
            }
            CompletableFuture.allOf(writers).join();

            assertThat(seen).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void aStreamTellsHowManyAreUnreadWhenThatChangesByWhicheverWay() throws IOException {
        try (BufferedReader stream = follow(null)) {
            assertThat(next(stream, "unread").data()).isEqualTo("{\"unread\":0}");
            inbox.deliver(Letters.to(zone));
            inbox.deliver(Letters.to(zone));
            await().until(() -> "{\"unread\":2}".equals(next(stream, "unread").data()));

            me().post("/api/v1/inbox/" + me().get("/api/v1/inbox").path("items[0].id") + "/read");
            assertThat(next(stream, "unread").data()).isEqualTo("{\"unread\":1}");

            jdbc.update("delete from inbox_message where sub = ?", sub);
            assertThat(next(stream, "unread").data()).isEqualTo("{\"unread\":0}");
        }
    }

    @Test
    void whoSawNoMessageYetGoesOnAfterTheBeginning() throws IOException {
        inbox.deliver(Letters.to(zone));
        String beginning;
        try (BufferedReader stream = follow(null)) {
            beginning = next(stream, "unread").id();
        }
        inbox.deliver(Letters.to(zone));

        try (BufferedReader stream = open("?ticket=" + ticket() + "&lastEventId=" + beginning, null)) {
            assertThat(next(stream, "message").id())
                    .isEqualTo(me().get("/api/v1/inbox").path("items[0].id").toString());
        }
    }

    @Test
    void aTicketOpensTheStreamOnceInTimeAndNothingElse() throws IOException {
        inbox.deliver(Letters.to(zone));
        String ticket = ticket();
        given().get("/api/v1/inbox?ticket=" + ticket).then().statusCode(401);
        given().get("/api/v1/inbox/unread?ticket=" + ticket).then().statusCode(401);

        try (BufferedReader stream = open("?ticket=" + ticket, null)) {
            assertThat(next(stream, "unread").data()).isEqualTo("{\"unread\":1}");
        }
        given().header("Accept-Language", "en")
                .get("/api/v1/inbox/stream?ticket=" + ticket)
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .body("code", equalTo("unauthenticated"));

        String late = ticket();
        jdbc.update("update inbox_ticket set expires_at = now() where sub = ?", sub);
        given().get("/api/v1/inbox/stream?ticket=" + late).then().statusCode(401);
        given().get("/api/v1/inbox/stream?ticket=" + "x".repeat(43)).then().statusCode(401);
        given().get("/api/v1/inbox/stream?ticket=x").then().statusCode(401);
        given().post("/api/v1/inbox/stream/tickets?ticket=" + ticket()).then().statusCode(401);
    }

    @Test
    void oneTicketOpensOneStreamHoweverManyComeWithItAtOnce() {
        String ticket = ticket();

        List<CompletableFuture<Integer>> answers = IntStream.range(0, 8)
                .mapToObj(i -> HTTP.sendAsync(
                                request("?ticket=" + ticket, null).build(), HttpResponse.BodyHandlers.ofInputStream())
                        .thenApply(InboxTest::statusOf))
                .toList();

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsOnlyOnce(200)
                .containsOnly(200, 401);
    }

    @Test
    void nothingThatIsLoggedOrKeptHasATicket() throws IOException {
        List<String> logged = new CopyOnWriteArrayList<>();
        Handler listener = new Heard(logged);
        Logger.getLogger("").addHandler(listener);
        String ticket = ticket();
        try (BufferedReader stream = open("?ticket=" + ticket, null)) {
            next(stream, "unread");
        } finally {
            given().get("/api/v1/inbox/stream?ticket=" + ticket).then().statusCode(401);
            Logger.getLogger("").removeHandler(listener);
        }
        String unused = ticket();

        assertThat(logged).noneMatch(line -> line.contains(ticket));
        assertThat(jdbc.query("select digest from inbox_ticket where sub = ?", row -> row.getString(1), sub))
                .hasSize(1)
                .noneMatch(kept -> kept.contains(unused));
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
        HttpRequest.Builder request = request("", lastEventId);
        return open(request.header("Authorization", "Bearer " + token(sub, zone.code())));
    }

    private BufferedReader open(String query, String lastEventId) {
        return open(request(query, lastEventId));
    }

    private static BufferedReader open(HttpRequest.Builder request) {
        var response = HTTP.sendAsync(request.build(), HttpResponse.BodyHandlers.ofInputStream())
                .join();
        assertThat(response.statusCode()).isEqualTo(200);
        return new BufferedReader(new InputStreamReader(response.body(), StandardCharsets.UTF_8));
    }

    private static HttpRequest.Builder request(String query, String lastEventId) {
        String url = ConfigProvider.getConfig().getValue("test.url", String.class);
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url + "/api/v1/inbox/stream" + query))
                .header("Accept", "text/event-stream");
        return lastEventId == null ? request : request.header("Last-Event-ID", lastEventId);
    }

    private static int statusOf(HttpResponse<InputStream> answer) {
        try {
            answer.body().close();
            return answer.statusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is logged, with all that belongs to it. */
    private static final class Heard extends Handler {

        private final List<String> lines;

        private Heard(List<String> lines) {
            this.lines = lines;
        }

        @Override
        public void publish(LogRecord entry) {
            lines.add(entry.getMessage() + Arrays.toString(entry.getParameters()) + entry.getThrown());
        }

        @Override
        public void flush() {
            // nothing is held back
        }

        @Override
        public void close() {
            // nothing is open
        }
    }

    /** An event of a stream. */
    private record Event(String name, String id, String data) {}

    private static Event next(BufferedReader stream, String name) throws IOException {
        Event found = read(stream);
        while (!name.equals(found.name())) {
            found = read(stream);
        }
        return found;
    }

    private static Event read(BufferedReader stream) throws IOException {
        Map<String, String> fields = new HashMap<>();
        String line = stream.readLine();
        while (line != null && !line.isEmpty()) {
            String[] parts = line.split(":", 2);
            fields.put(parts[0], parts[1].strip());
            line = stream.readLine();
        }
        assertThat(line).as("the stream ended").isNotNull();
        return new Event(fields.get("event"), fields.get("id"), fields.get("data"));
    }

    private String ticket() {
        return me().post("/api/v1/inbox/stream/tickets")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .extract()
                .path("ticket");
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
