package io.zonewatch.notification.bounce;

import static io.restassured.RestAssured.given;
import static io.zonewatch.notification.Scenario.offset;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.hamcrest.Matchers.containsString;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Patience;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A dunning notice whose messages were taken by two mail servers, and come back: it no longer passes for served, and its term is left alone. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class NoticeThatCameBackTest {

    private static final String PERIOD = "2016-02";
    private static final String ANSWER = "5.1.1";

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    private Zone zone;
    private Instant served;
    private Instant later;
    private Instant again;
    private Instant atLast;

    @BeforeEach
    void aNoticeThatWasServedOnTwo() {
        Instant due = scenario.dueAhead();
        zone = scenario.owing(PERIOD, due);
        served = scenario.step(due, 3);
        later = scenario.step(due, 4);
        again = scenario.step(due, 5);
        atLast = scenario.step(due, 6);
        scenario.advance(served);
    }

    @Test
    void asLongAsOneMessageStandsItIsServed() {
        scenario.advance(later);
        comesBack(zone.statistician());

        assertThat(notice()).containsEntry("standing", "SERVED").containsEntry("cameBackAt", null);
        Map<String, Object> statistician = service("STATISTICIAN");
        assertThat(statistician.get("cameBack")).isEqualTo(Map.of("at", offset(later), "answer", ANSWER));
        assertThat(events(statistician))
                .containsExactly("delivery.queued", "delivery.sent", "delivery.accepted", "delivery.bounced");
        assertThat(service("ZONE_LEADER").get("cameBack")).isNull();
    }

    @Test
    void onceNoneStandsItCameBackAndItsTermStaysAsItBegan() {
        Object term = notice().get("termEndsAt");
        scenario.advance(later);
        comesBack(zone.statistician());
        comesBack(zone.leader());

        assertThat(notice())
                .containsEntry("standing", "CAME_BACK")
                .containsEntry("servedAt", offset(served))
                .containsEntry("termEndsAt", term)
                .containsEntry("cameBackAt", offset(later));
        assertThat(proof().getString("proof.standing")).isEqualTo("CAME_BACK");
        assertThat(proof().getString("proof.termEndsAt")).isEqualTo(term);
        page("en").body(containsString("came back at"), containsString("· " + ANSWER));
        page("zh-CN").body(containsString("目前没有有效的送达"), containsString("<th>退回</th>"));
    }

    @Test
    void theBulletinShowsItAsItStoodAtTheMoment() {
        scenario.advance(later);
        comesBack(zone.statistician());
        comesBack(zone.leader());

        assertThat(bulletin(later).getList("notices.standing")).containsExactly("CAME_BACK");
        assertThat(bulletin(later).getList("reminders.findAll { it.step == 'T+3' }.cameBackAt"))
                .containsExactly(offset(later), offset(later));
        assertThat(bulletin(served).getList("notices.standing")).containsExactly("SERVED");
        assertThat(bulletin(served).getList("reminders.findAll { it.step == 'T+3' }.cameBackAt"))
                .containsExactly(null, null);
        assertThat(table())
                .contains("came back " + offset(later).substring(0, 16).replace('T', ' '));
    }

    @Test
    void takenAgainItIsServedAgainWithTheSameTermAndTheFirstServiceStaysProven() {
        Object term = notice().get("termEndsAt");
        comesBack(zone.statistician());
        comesBack(zone.leader());
        scenario.advance(later);
        takenUpAgain();

        assertThat(notice())
                .containsEntry("standing", "SERVED_AGAIN")
                .containsEntry("servedAt", offset(served))
                .containsEntry("servedAgainAt", offset(later))
                .containsEntry("termEndsAt", term);
        List<Map<String, Object>> both = services("STATISTICIAN");
        assertThat(both)
                .extracting(service -> service.get("acceptedAt"), service -> service.get("cameBack"))
                .containsExactly(
                        tuple(offset(served), Map.of("at", offset(served), "answer", ANSWER)),
                        tuple(offset(later), null));
        assertThat(both).allSatisfy(service -> assertThat(service)
                .containsEntry("answer", "SMTP 250")
                .hasEntrySatisfying("text", text -> assertThat(text).asString().contains(zone.code()))
                .hasEntrySatisfying(
                        "digest", digest -> assertThat(digest).asString().hasSize(64)));
        assertThat(events(both.getLast()))
                .containsExactly(
                        "delivery.queued",
                        "delivery.sent",
                        "delivery.accepted",
                        "delivery.bounced",
                        "delivery.replayed",
                        "delivery.queued",
                        "delivery.sent",
                        "delivery.accepted");
        assertThat(told()).containsExactly("io.zonewatch.notification.notice-served.v1");

        comesBack(zone.statistician());

        assertThat(notice()).containsEntry("standing", "CAME_BACK").containsEntry("servedAgainAt", null);
    }

    @Test
    void theBulletinOfAMomentStaysWhateverBecomesOfItLater() {
        scenario.advance(later);
        comesBack(zone.statistician());
        comesBack(zone.leader());
        scenario.advance(again);
        takenUpAgain();
        scenario.advance(atLast);
        comesBack(zone.statistician());

        assertThat(standings(served, later, again, atLast))
                .containsExactly("SERVED", "CAME_BACK", "SERVED_AGAIN", "CAME_BACK");
        assertThat(statistician(served)).isEqualTo(tuple(offset(served), null));
        assertThat(statistician(later)).isEqualTo(tuple(offset(served), offset(later)));
        assertThat(statistician(again)).isEqualTo(tuple(offset(again), null));
        assertThat(statistician(atLast)).isEqualTo(tuple(offset(again), offset(atLast)));
        assertThat(bulletin(atLast).getString("notices[0].cameBackAt")).isEqualTo(offset(atLast));
    }

    @Test
    void whoAcknowledgesItAfterItCameBackHasReceivedIt() {
        scenario.advance(later);
        String text = Mailbox.to(zone.statistician()).getLast().text();
        comesBack(zone.leader());
        comesBack(zone.statistician());
        assertThat(notice()).containsEntry("standing", "CAME_BACK");
        scenario.advance(again);

        given().post(text.substring(text.indexOf("/acknowledgements/")).strip())
                .then()
                .statusCode(200);

        assertThat(notice()).containsEntry("standing", "SERVED").containsEntry("cameBackAt", null);
        assertThat(standings(later, again)).containsExactly("CAME_BACK", "SERVED");
        assertThat(statistician(again)).isEqualTo(tuple(offset(served), null));
        assertThat(service("STATISTICIAN").get("cameBack")).isEqualTo(Map.of("at", offset(later), "answer", ANSWER));
        assertThat(audited()).endsWith("notice.came-back", "notice.read");
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "io.zonewatch.notification.notice-served.v1",
                        "io.zonewatch.notification.notice-acknowledged.v1");
    }

    /** Both wait at the notice, each with its own reminder already failed and not yet seen by the other. */
    @Test
    void messagesThatComeBackAtTheSameTimeSeeEachOther() {
        List<CompletableFuture<Void>> reports = QuarkusTransaction.requiringNew()
                .timeout(Patience.SECONDS)
                .call(() -> {
                    jdbc.query(
                            "select 1 from notice where obligation = ? for update",
                            row -> true,
                            zone.obligation(PERIOD));
                    List<CompletableFuture<Void>> both = Stream.of(zone.statistician(), zone.leader())
                            .map(address ->
                                    CompletableFuture.runAsync(() -> comesBack(address), Thread::startVirtualThread))
                            .toList();
                    await().until(() -> waitingAtTheNotice() == 2);
                    return both;
                });
        reports.forEach(CompletableFuture::join);

        assertThat(notice()).containsEntry("standing", "CAME_BACK");
    }

    private int waitingAtTheNotice() {
        return jdbc.query(
                        "select 1 from pg_stat_activity where wait_event_type = 'Lock' and query like 'select 1 from notice%'",
                        row -> true)
                .size();
    }

    private static void comesBack(String address) {
        Intake.take(DeliveryReports.shortest(Mailbox.to(address).getLast())).statusCode(200);
    }

    /** The message to the statistician. */
    private void takenUpAgain() {
        int id = administrator()
                .get("/api/v1/undelivered?limit=200")
                .path("items.find { it.unit == '" + zone.code()
                        + "' && it.step == 'T+3' && it.role == 'STATISTICIAN' }.id");
        administrator().post("/api/v1/undelivered/{id}/replay", id).then().statusCode(204);
        scenario.rest();
    }

    private static RequestSpecification administrator() {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign());
    }

    private Map<String, Object> notice() {
        return auditor()
                .queryParam("obligation", zone.obligation(PERIOD))
                .get("/api/v1/notices")
                .jsonPath()
                .getMap("items[0]");
    }

    private JsonPath proof() {
        return auditor().get("/api/v1/notices/{id}/proof", notice().get("id")).jsonPath();
    }

    private Map<String, Object> service(String role) {
        return proof().getMap("proof.services.find { it.role == '" + role + "' }");
    }

    private List<Map<String, Object>> services(String role) {
        return proof().getList("proof.services.findAll { it.role == '" + role + "' }");
    }

    private List<String> standings(Instant... moments) {
        return Stream.of(moments)
                .map(moment -> bulletin(moment).getString("notices[0].standing"))
                .toList();
    }

    /** When the bulletin of a moment says that the statistician was told, and that it came back. */
    private Tuple statistician(Instant moment) {
        Map<String, Object> told =
                bulletin(moment).getMap("reminders.find { it.step == 'T+3' && it.role == 'STATISTICIAN' }");
        return tuple(told.get("sentAt"), told.get("cameBackAt"));
    }

    private List<String> audited() {
        return jdbc.query(
                "select action from audit_entry where subject_type = 'obligation' and subject_id = ? and action like 'notice.%'"
                        + " order by id",
                row -> row.getString(1), zone.obligation(PERIOD));
    }

    private static List<Object> events(Map<String, Object> service) {
        return ((List<?>) service.get("ledger"))
                .stream().<Object>map(entry -> ((Map<?, ?>) entry).get("event")).toList();
    }

    private ValidatableResponse page(String language) {
        return auditor()
                .header("Accept-Language", language)
                .get("/api/v1/notices/{id}/proof/page", notice().get("id"))
                .then()
                .statusCode(200);
    }

    private JsonPath bulletin(Instant at) {
        return JsonPath.from(auditor()
                        .queryParam("at", offset(at))
                        .get("/api/v1/bulletins/{period}", PERIOD)
                        .asString())
                .setRootPath("items.find { it.unit == '" + zone.code() + "' }");
    }

    private String table() {
        return auditor()
                .header("Accept", "text/csv")
                .header("Accept-Language", "en")
                .get("/api/v1/bulletins/{period}", PERIOD)
                .asString()
                .lines()
                .filter(line -> line.startsWith(zone.code()))
                .findFirst()
                .orElseThrow();
    }

    /** What the owner of the obligation was told. */
    private List<String> told() {
        return jdbc.query(
                "select e->>'type' from (select convert_from(payload, 'UTF8')::jsonb as e from outbox"
                        + " where topic = 'zonewatch.notification.notices.v1' and payload is not null) as event"
                        + " where e->>'subject' = ?",
                row -> row.getString(1),
                zone.obligation(PERIOD));
    }

    private static RequestSpecification auditor() {
        return given().auth().oauth2(Tokens.withRoles("auditor").divisions("CN").sign());
    }
}
