package io.zonewatch.notification;

import static io.restassured.RestAssured.given;
import static io.zonewatch.testing.hostile.HostileRequests.ANYONE;

import io.quarkus.arc.All;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.event.Projection;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.notification.bounce.DeliveryReports;
import io.zonewatch.notification.channel.Hook;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.architecture.ArchitectureRules;
import io.zonewatch.testing.contract.CommittedContracts;
import io.zonewatch.testing.hostile.HostileRequests;
import io.zonewatch.testing.hostile.Sample;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** What the service promises, refuses, and is built like. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class ContractsTest {

    @Inject
    @All
    List<Projection> readModels;

    @Inject
    Scenario scenario;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void begin() {
        scenario.begin();
    }

    @TestFactory
    Stream<DynamicNode> contractsAreKept() {
        return CommittedContracts.ofThisModule()
                .taking(readModels.stream()
                        .flatMap(model -> model.types().stream())
                        .toList())
                .tests();
    }

    @TestFactory
    Stream<DynamicNode> whatIsWrongIsRefused() {
        return HostileRequests.to("notification")
                .operation("listLadders", ANYONE)
                .operation("getLadder", () -> Sample.of("name", "M-IND").reachedByEveryone(), ANYONE)
                .operation(
                        "listLadderVersions", () -> Sample.of("name", "M-IND").reachedByEveryone(), ANYONE)
                .operation(
                        "putLadder", () -> Sample.of("name", "X-FORM").body(ladder(putLadder() + 1)), "administrator")
                .operation("listTexts", ANYONE)
                .operation("getText", () -> Sample.of("code", "overdue").reachedByEveryone(), ANYONE)
                .operation("previewText", () -> Sample.of("code", "overdue").reachedByEveryone(), ANYONE)
                .operation("previewDraftText", () -> Sample.of(text(1)), "administrator")
                .operation("putText", () -> Sample.of("code", "x-text").body(text(putText() + 1)), "administrator")
                .operation("listReminders", ANYONE)
                .operation(
                        "previewReminders",
                        () -> Sample.of("{\"form\":\"M-IND\"}").reachedByEveryone(),
                        ANYONE)
                .operation(
                        "whyNot",
                        () -> Sample.plain().asking("obligation", obligation()).asking("recipient", "OFFICE"),
                        ANYONE)
                .operation("getObligationReminders", () -> Sample.of("id", obligation()), ANYONE)
                .operation("sendTestMessage", () -> Sample.plain().onlyRefused(), ANYONE)
                .operation(
                        "getBulletin",
                        () -> Sample.of("period", "2016-02").reachedByEveryone(),
                        "administrator",
                        "reviewer",
                        "auditor")
                .operation("acknowledgeReminder", () -> Sample.of("id", sent()).reachedByEveryone(), ANYONE)
                .operation(
                        "snoozeReminder",
                        () -> Sample.of("id", reminder())
                                .body("{\"until\":\"" + dayAhead(2) + "\",\"reason\":\"x\"}")
                                .reachedByEveryone(),
                        ANYONE)
                .operation("endSnooze", () -> Sample.of("id", reminder()).reachedByEveryone(), ANYONE)
                .operation("listSilences", "administrator", "reviewer", "auditor")
                .operation(
                        "announceSilence",
                        () -> Sample.of("{\"division\":\"3417\",\"form\":\"" + silenced() + "\",\"from\":\""
                                + dayAhead(1) + "\",\"until\":\"" + dayAhead(2) + "\",\"reason\":\"x\"}"),
                        "administrator")
                .operation("endSilence", () -> Sample.of("id", silence()), "administrator")
                .operation("listUndelivered", "administrator", "reviewer", "auditor")
                .operation("replayUndelivered", () -> Sample.of("id", undelivered()), "administrator")
                .operation(
                        "replayManyUndelivered",
                        () -> Sample.of("{\"until\":\"2001-01-01T00:00:00+08:00\"}")
                                .reachedByEveryone(),
                        "administrator")
                .operation("takeBounce", () -> Sample.of(bounce()).as("message/rfc822"), "administrator", "integrator")
                .operation("listNotices", ANYONE)
                .operation("getNoticeProof", () -> Sample.of("id", notice()), "administrator", "reviewer", "auditor")
                .operation("printNoticeProof", () -> Sample.of("id", notice()), "administrator", "reviewer", "auditor")
                .operation("listProofKeys", ANYONE)
                .operation("renewProofKey", "administrator")
                .operation("getPreferences", () -> Sample.plain().reachedByEveryone(), ANYONE)
                .operation("putPreferences", () -> Sample.of(preferences()).reachedByEveryone(), ANYONE)
                .operation("listInbox", ANYONE)
                .operation("countUnread", ANYONE)
                .operation("getStreamTicket", ANYONE)
                .operation("followInbox", () -> Sample.plain().onlyRefused(), ANYONE)
                .operation("readMessage", () -> Sample.of("id", "1").onlyRefused(), ANYONE)
                .operation("createWebhook", "administrator")
                .operation("listWebhooks", "administrator", "integrator", "auditor")
                .operation("getWebhook", () -> Sample.of("id", webhook()), "administrator", "integrator", "auditor")
                .operation("issueWebhookSecret", () -> Sample.of("id", webhook()), "administrator", "integrator")
                .operation("disableWebhook", () -> Sample.of("id", webhook()), "administrator", "integrator")
                .operation("enableWebhook", () -> Sample.of("id", webhook()), "administrator", "integrator")
                .operation("testWebhook", () -> Sample.of("id", webhook()), "administrator", "integrator")
                .operation("removeWebhook", () -> Sample.of("id", webhook()), "administrator")
                .operation("createBot", "administrator")
                .operation("listBots", "administrator", "auditor")
                .operation("getBot", () -> Sample.of("id", bot()), "administrator", "auditor")
                .operation("disableBot", () -> Sample.of("id", bot()), "administrator")
                .operation("enableBot", () -> Sample.of("id", bot()), "administrator")
                .operation("testBot", () -> Sample.of("id", bot()), "administrator")
                .operation("removeBot", () -> Sample.of("id", bot()), "administrator")
                .tests();
    }

    @TestFactory
    Stream<DynamicNode> theCodeKeepsToTheRules() {
        return ArchitectureRules.ofService("io.zonewatch.notification").tests();
    }

    private String obligation() {
        Zone zone = Zone.registered();
        zone.tell(new Owed("2016-02", 1, "OPEN", 1, scenario.dueAhead()));
        scenario.rest();
        return zone.obligation("2016-02");
    }

    /** One that was sent, whatever that person prefers. */
    private String sent() {
        String id = reminder();
        jdbc.update(
                "update reminder set state = 'SENT', reason = null, sent_at = coalesce(sent_at, now()) where id = ?",
                Long.valueOf(id));
        return id;
    }

    /** A reminder to whoever asks, whatever that person prefers. */
    private String reminder() {
        Zone zone = Zone.withoutPeople();
        zone.tellAccount(1, "test-" + ANYONE[0]);
        Instant due = scenario.dueAhead();
        zone.tell(new Owed("2016-02", 1, "OPEN", 1, due));
        scenario.rest();
        scenario.advance(scenario.step(due, 1));
        return jdbc.queryOne(
                        "select id::text from reminder where obligation = ? and recipient is not null order by id limit 1",
                        row -> row.getString(1),
                        zone.obligation("2016-02"))
                .orElseThrow();
    }

    private String silence() {
        return endpoint(
                "silences",
                "{\"division\":\"3417\",\"form\":\"X-FORM\",\"from\":\"" + dayAhead(1) + "\",\"until\":\"" + dayAhead(2)
                        + "\",\"reason\":\"x\"}");
    }

    private String dayAhead(int days) {
        return scenario.today().plusDays(days) + "T09:00:00+08:00";
    }

    /** A reminder that went by SMS, for which there is no gateway here. */
    private String undelivered() {
        String obligation = obligation();
        return jdbc.queryOne("""
                        insert into reminder (obligation, round, step, recipient_key, channel, kind, unit, division, form, period,
                          ladder_version, obligation_sequence, recipient, subject, state, reason, due_at, created_at, recorded_at,
                          attempt_at)
                        values (?, 1, 'X', 'STATISTICIAN/x@example.invalid', 'SMS', 'OVERDUE', 'U0011', '341700', 'M-IND',
                          '2016-02', 1, 1, '{"role":"STATISTICIAN","email":"x@example.invalid"}', 'x', 'FAILED', 'REFUSED', now(),
                          now(), now(), now()) returning id
                        """, row -> row.getString(1), obligation).orElseThrow();
    }

    /** A report that a mail came back which was sent. */
    private String bounce() {
        Zone zone = Zone.registered();
        Instant due = scenario.dueAhead();
        zone.tell(new Owed("2016-02", 1, "OPEN", 1, due));
        scenario.rest();
        scenario.advance(scenario.step(due, 1));
        return DeliveryReports.shortest(Mailbox.to(zone.statistician()).getLast());
    }

    /** A notice that was served. */
    private String notice() {
        Zone zone = Zone.registered();
        Instant due = scenario.dueAhead();
        zone.tell(new Owed("2016-02", 1, "OPEN", 1, due));
        scenario.rest();
        scenario.advance(scenario.step(due, 3));
        return jdbc.queryOne(
                        "select id::text from notice where obligation = ?",
                        row -> row.getString(1),
                        zone.obligation("2016-02"))
                .orElseThrow();
    }

    private static String webhook() {
        return endpoint("webhooks", "{\"name\":\"x\",\"division\":\"9999\",\"url\":\"https://x.example.invalid/\"}");
    }

    private static String bot() {
        return endpoint(
                "bots",
                "{\"channel\":\"WECOM\",\"name\":\"x\",\"division\":\"9999\",\"url\":\"https://x.example.invalid/\"}");
    }

    private static String endpoint(String resource, String body) {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("CN").sign())
                .contentType("application/json")
                .body(body)
                .post("/api/v1/" + resource)
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    /** A form of which nobody here is told. */
    private static String silenced() {
        Hook.putLadder("S-FORM", "\"EMAIL\"");
        return "S-FORM";
    }

    /** Puts a ladder of its own form in force and tells its version. */
    private static int putLadder() {
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body(ladder(1))
                .put("/api/v1/ladders/X-FORM")
                .then()
                .statusCode(201);
        return 1;
    }

    /** Other preferences than those that are there. */
    private static String preferences() {
        RequestSpecification me = given().auth()
                .oauth2(Tokens.withRoles(ANYONE).divisions("CN").sign())
                .contentType("application/json");
        String tag = me.get("/api/v1/me/preferences").header("ETag");
        me.header("If-Match", tag)
                .body("{\"locale\":\"en\",\"switchedOff\":[\"OVERDUE\"]}")
                .put("/api/v1/me/preferences")
                .then()
                .statusCode(200);
        return """
                {"channels":["INBOX","EMAIL"],"locale":"zh-CN","switchedOff":["COURTESY"],
                 "quietHours":{"from":"21:30","until":"07:30"},"workingTimeOnly":true,"digestAt":"16:00"}""";
    }

    /** Puts a text of its own in use and tells its version. */
    private static int putText() {
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body(text(1))
                .put("/api/v1/texts/x-text")
                .then()
                .statusCode(201);
        return 1;
    }

    private static String text(int version) {
        return """
                {"code":"x-text","version":%d,"zh":{"subject":"催报","body":"{unit} {form} {period}"},
                 "en":{"subject":"Reminder","body":"{unit} {form} {period}"}}""".formatted(version);
    }

    private static String ladder(int version) {
        return """
                {"form":"X-FORM","version":%d,"officeUnit":"U0002","time":"09:00","steps":[{"code":"T+3",
                 "offsetWorkingDays":3,"kind":"FORMAL_NOTICE","recipients":["STATISTICIAN"],"channels":["EMAIL"],
                 "subject":{"zh":"催报通知书","en":"Formal dunning notice"},"termWorkingDays":5}]}""".formatted(version);
    }
}
