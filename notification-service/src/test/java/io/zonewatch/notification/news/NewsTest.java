package io.zonewatch.notification.news;

import static io.restassured.RestAssured.given;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.oneOf;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.embedded.Roots;
import io.zonewatch.notification.Broker;
import io.zonewatch.notification.Broker.Sent;
import io.zonewatch.notification.Mailbox;
import io.zonewatch.notification.Mailbox.Mail;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.contract.EventSchema;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What other services' events make people hear, by the ladders of the pack. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class NewsTest {

    private static final String ALERTS = "zonewatch.indicator.alerts.v1";
    private static final String RESULTS = "zonewatch.assessment.results.v1";
    private static final String OPERATORS = "operators@example.invalid";

    @Inject
    Scenario scenario;

    @Inject
    BusinessClock clock;

    @Inject
    Jdbc jdbc;

    private final String name = "n" + UUID.randomUUID().toString().substring(0, 8);

    private Zone zone;

    @BeforeEach
    void aZoneAndTheLaddersOfNews() {
        scenario.begin();
        scenario.work();
        for (NewsKind kind : NewsKind.values()) {
            put(kind.code());
        }
        zone = Zone.registered();
        scenario.rest();
    }

    @Test
    void anEarlyWarningIsToldToTheOffice() {
        tell(UUID.randomUUID(), "warning-changed", warning("RAISED"));
        tell(UUID.randomUUID(), "warning-changed", warning("ACKNOWLEDGED"));
        scenario.rest();

        Mail mail = only(Scenario.OFFICE, name);
        assertThat(mail.subject())
                .isEqualTo("目标预警：全部单位 指标" + name + "（计划 chizhou-2015 目标 T，节点 2017-12-31，未达标概率 75%） 2016年3月");
        assertThat(mail.text()).contains("根据2016年3月的数据", "未达标概率 75%", "未达标概率达到计划为该目标设定的预警线", "该节点很可能不能达到");
    }

    @Test
    void itIsKeptAsRemindersAreWithItsLedger() {
        tell(UUID.randomUUID(), "warning-changed", warning("RAISED"));
        scenario.rest();

        String matter = "NEWS-EARLY-WARNING_" + name;
        given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("3417").sign())
                .queryParam("obligation", matter)
                .get("/api/v1/reminders")
                .then()
                .statusCode(200)
                .body("items.recipient.role", contains("OFFICE"))
                .body("items.kind", contains("NEWS"))
                .body("items.state", contains("SENT"));
        given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("3417").sign())
                .queryParam("obligation", matter)
                .queryParam("recipient", "STATISTICIAN")
                .get("/api/v1/why-not")
                .then()
                .statusCode(200)
                .body("steps.answer", contains("NOT_ADDRESSED"));
        assertThat(jdbc.query(
                        "select a.action from audit_entry a join reminder r on a.subject_id = r.id::text"
                                + " where a.subject_type = 'reminder' and r.obligation = ? order by a.id",
                        row -> row.getString(1),
                        matter))
                .containsExactly("delivery.queued", "delivery.sent", "delivery.accepted");
    }

    @Test
    void whatComesAgainOrAgainAfterARebuildIsToldOnce() {
        UUID id = UUID.randomUUID();
        tell(id, "warning-changed", warning("RAISED"));
        tell(id, "warning-changed", warning("RAISED"));
        tell(UUID.randomUUID(), "warning-changed", warning("RAISED"));
        scenario.rest();

        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .post("/api/v1/projections/news/rebuild")
                .then()
                .statusCode(200);
        scenario.rest();

        only(Scenario.OFFICE, name);
    }

    @Test
    void aRebuildOfTheObligationsLeavesNewsAlone() {
        tell(UUID.randomUUID(), "warning-changed", warning("RAISED"));
        scenario.rest();
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .post("/api/v1/projections/obligations/rebuild")
                .then()
                .statusCode(200);
        scenario.rest();

        given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("3417").sign())
                .get("/api/v1/obligations/NEWS-EARLY-WARNING_" + name + "/reminders")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
    }

    @Test
    void whatWasOverBeforeItWasHeardOfIsToldToNobody() {
        tell(UUID.randomUUID(), "warning-changed", warning("OVER"));
        tell(UUID.randomUUID(), "warning-changed", warning("RAISED"));
        scenario.rest();

        assertThat(about(Scenario.OFFICE, name)).isEmpty();
    }

    @Test
    void whatIsOverBeforeItCouldBeSentIsWithdrawn() {
        String matter = "NEWS-EARLY-WARNING_" + name;
        Mailbox.close();
        tell(UUID.randomUUID(), "warning-changed", warning("RAISED"));
        await().until(() -> !Scenario.reminders(matter).isEmpty());

        tell(UUID.randomUUID(), "warning-changed", warning("CLOSED"));
        await().until(() -> Scenario.reminders(matter).equals(List.of("1 TOLD OFFICE CANCELLED CLOSED")));
        Mailbox.open();
        scenario.rest();

        assertThat(about(Scenario.OFFICE, name)).isEmpty();
    }

    @Test
    void newsWaitsForTheLaddersHourOfTheNextWorkingDayAndAlertsForNothing() {
        scenario.advance(ReportingZone.instantOf(clock.today(), LocalTime.of(17, 30)));
        Instant morning = scenario.step(clock.now(), 1);
        tell(UUID.randomUUID(), "warning-changed", warning("RAISED"));
        tell(UUID.randomUUID(), "run-changed", run("PUBLICITY", 1, zone));
        scenario.rest();

        assertThat(only(zone.leader(), name).subject()).startsWith("Result open to objections: ");
        assertThat(Scenario.reminders("NEWS-EARLY-WARNING_" + name)).isEmpty();
        whyNot("OFFICE")
                .body("steps.answer", contains("HELD"))
                .body("steps.hold", contains("WORKING_TIME"))
                .body("steps.leavesAt", contains(Scenario.offset(morning)));
        given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("3417").sign())
                .contentType("application/json")
                .body("{\"at\":\"%s\",\"obligation\":\"NEWS-EARLY-WARNING_%s\"}"
                        .formatted(Scenario.offset(morning), name))
                .post("/api/v1/preview")
                .then()
                .statusCode(200)
                .body("items.step", contains("TOLD"))
                .body("items.decidedAt", contains(Scenario.offset(morning)))
                .body("items.told.role", contains(List.of("OFFICE")));

        scenario.advance(morning.minusSeconds(1));
        assertThat(about(Scenario.OFFICE, name)).isEmpty();
        scenario.advance(morning);
        only(Scenario.OFFICE, name);
    }

    @Test
    void whatTheClockFindsByNightIsToldInTheMorningOfTheNextWorkingDay() {
        scenario.advance(ReportingZone.instantOf(clock.today(), LocalTime.of(23, 59)));
        Instant morning = scenario.step(clock.now(), 1);
        int year = 2500 + Math.floorMod(name.hashCode(), 400);
        tell(UUID.randomUUID(), "task-due", task("OVERDUE", now(), 2));
        alert(1, year, now(), 1);
        scenario.rest();
        assertThat(about(Scenario.OFFICE, name)).isEmpty();
        assertThat(about(Scenario.OFFICE, year + " 年工作日历")).isEmpty();

        scenario.advance(morning);
        assertThat(only(Scenario.OFFICE, name).subject()).startsWith("工作任务已逾期：");
        only(Scenario.OFFICE, year + " 年工作日历");
    }

    @Test
    void oldNewsIsToldToNobody() {
        String longAgo = clock.nowOffset().minus(Duration.ofDays(31)).toString();
        send(UUID.randomUUID(), longAgo, "warning-changed", warning("RAISED"));
        scenario.rest();

        assertThat(about(Scenario.OFFICE, name)).isEmpty();
        assertThat(Scenario.reminders("NEWS-EARLY-WARNING_" + name)).containsExactly("1 TOLD - SUPERSEDED TOO_OLD");
        whyNot("OFFICE")
                .body("steps.answer", contains("TOO_OLD"))
                .body("steps[0].text.en", equalTo("It happened too long ago to be told."));
    }

    @Test
    void whatWasToldAndNothingEndsPressesNoLongerOnceItIsOld() {
        tell(UUID.randomUUID(), "warning-changed", warning("RAISED"));
        scenario.rest();
        Instant raised = jdbc.queryOne(
                        "select due_at from obligation where id = ?",
                        row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                        "NEWS-EARLY-WARNING_" + name)
                .orElseThrow();

        scenario.advance(raised.plus(Duration.ofDays(30)).minusSeconds(1));
        assertThat(state()).isEqualTo("OPEN");
        scenario.advance(raised.plus(Duration.ofDays(30)));
        assertThat(state()).isEqualTo("CLOSED");
    }

    private String state() {
        return obligation("NEWS-EARLY-WARNING_" + name);
    }

    private String obligation(String matter) {
        return jdbc.queryOne("select state from obligation where id = ?", row -> row.getString(1), matter)
                .orElseThrow();
    }

    @Test
    void whoAsksWhyNothingWasToldHearsThatItIsOver() {
        tell(UUID.randomUUID(), "warning-changed", warning("OVER"));
        scenario.rest();

        whyNot("OFFICE").body("steps.answer", contains("OVER")).body("steps[0].text.zh", equalTo("所通知的事项已结束或已撤回"));
        whyNot("STATISTICIAN").body("steps.answer", contains("NOT_ADDRESSED"));
    }

    private ValidatableResponse whyNot(String recipient) {
        return given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("3417").sign())
                .queryParam("obligation", "NEWS-EARLY-WARNING_" + name)
                .queryParam("recipient", recipient)
                .get("/api/v1/why-not")
                .then()
                .statusCode(200);
    }

    @Test
    void aRunIsToldToEveryUnitItRanks() {
        Zone other = Zone.registered();
        tell(UUID.randomUUID(), "run-changed", run("PUBLICITY", 1, zone, other));
        scenario.rest();
        tell(UUID.randomUUID(), "run-changed", run("PUBLISHED", 2, zone, other));
        scenario.rest();

        for (Zone ranked : List.of(zone, other)) {
            assertThat(about(ranked.leader(), name))
                    .extracting(Mail::subject)
                    .containsExactly(
                            "Result open to objections: Zone " + ranked.code() + ", run " + name + ", 2016",
                            "Result published: Zone " + ranked.code() + ", run " + name + ", 2016");
            assertThat(about(ranked.statistician(), name)).hasSize(2);
        }
    }

    @Test
    void publicityThatIsTakenBackIsWithdrawnAndToldAnewWhenItBeginsAgain() {
        String matter = "NEWS-PUBLICITY_" + name + "_" + zone.code();
        Mailbox.close();
        tell(UUID.randomUUID(), "run-changed", run("PUBLICITY", 1, zone));
        await().until(() -> !Scenario.reminders(matter).isEmpty());

        tell(UUID.randomUUID(), "run-changed", run("WITHDRAWN", 2, zone));
        await().until(() -> Scenario.reminders(matter).stream()
                .allMatch(reminder -> reminder.startsWith("1 TOLD ") && reminder.endsWith(" CANCELLED CLOSED")));
        Mailbox.open();
        scenario.rest();
        assertThat(about(zone.leader(), name)).isEmpty();

        tell(UUID.randomUUID(), "run-changed", run("PUBLICITY", 3, zone));
        scenario.rest();
        assertThat(only(zone.leader(), name).subject()).startsWith("Result open to objections: ");
        assertThat(Scenario.reminders(matter)).anyMatch(reminder -> reminder.startsWith("3 TOLD ZONE_LEADER SENT"));
    }

    @Test
    void aTaskIsToldToItsDepartmentsAndAnewWhenItIsDueAnotherDay() {
        LocalDate first = clock.nowOffset().toLocalDate().plusDays(10);
        LocalDate second = first.plusDays(1);
        tell(UUID.randomUUID(), "task-due", task("DUE_SOON", first + "T18:00:00+08:00", 1));
        tell(UUID.randomUUID(), "task-due", task("DUE_SOON", second + "T18:00:00+08:00", 2));
        scenario.rest();
        tell(UUID.randomUUID(), "task-due", task("OVERDUE", second + "T18:00:00+08:00", 2));
        scenario.rest();

        assertThat(about(Scenario.REVIEWER, name)).hasSize(3);
        assertThat(about(Scenario.REVIEWER, name).stream().map(Mail::text))
                .anyMatch(text -> text.contains(
                        first.getYear() + "年" + first.getMonthValue() + "月" + first.getDayOfMonth() + "日 18:00"))
                .anyMatch(text -> text.contains("目前尚未完成"));
        assertThat(about(Scenario.OFFICE, name)).hasSize(3);
        assertThat(about(Scenario.OFFICE, name).getLast().subject()).startsWith("工作任务已逾期：");
    }

    @Test
    void whatIsToldOfATaskIsWithdrawnOnceItIsDoneAndToldAnewWhenItIsReturned() {
        String dueAt = now();
        String matter = "NEWS-TASK-OVERDUE_chizhou-2015_" + name + "_"
                + OffsetDateTime.parse(dueAt).toInstant() + "_U0010";
        Mailbox.close();
        tell(UUID.randomUUID(), "task-due", task("OVERDUE", dueAt, 2));
        await().until(() -> !Scenario.reminders(matter).isEmpty());

        tell(UUID.randomUUID(), "task-settled", task("DONE", dueAt, 3));
        await().until(() ->
                Scenario.reminders(matter).stream().allMatch(reminder -> reminder.endsWith(" CANCELLED CLOSED")));
        Mailbox.open();
        scenario.rest();
        assertThat(about(Scenario.OFFICE, name)).isEmpty();

        tell(UUID.randomUUID(), "task-due", task("OVERDUE", dueAt, 4));
        scenario.rest();
        assertThat(only(Scenario.OFFICE, name).subject()).startsWith("工作任务已逾期：");
    }

    @Test
    void aTaskThatIsGivenToAnotherUnitIsWithdrawnFromTheFirstAndToldToTheOtherOnceEach() {
        String dueAt =
                DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(clock.nowOffset().minusDays(40));
        String matter = "NEWS-TASK-OVERDUE_chizhou-2015_" + name + "_"
                + OffsetDateTime.parse(dueAt).toInstant() + "_";
        Mailbox.close();
        tell(UUID.randomUUID(), "task-due", task("OVERDUE", dueAt, 2, "U0010"));
        await().until(() -> !Scenario.reminders(matter + "U0010").isEmpty());

        UUID given = UUID.randomUUID();
        tell(given, "task-due", task("OVERDUE", dueAt, 3, zone.code()));
        tell(UUID.randomUUID(), "task-settled", task("MOVED", dueAt, 3, "U0010"));
        tell(UUID.randomUUID(), "task-due", task("OVERDUE", dueAt, 2, "U0010"));
        tell(UUID.randomUUID(), "task-settled", task("MOVED", dueAt, 3, "U0010"));
        tell(given, "task-due", task("OVERDUE", dueAt, 3, zone.code()));
        await().until(() -> Scenario.reminders(matter + "U0010").stream()
                .allMatch(reminder -> reminder.endsWith(" CANCELLED CLOSED")));
        Mailbox.open();
        scenario.rest();

        assertThat(about(Scenario.REVIEWER, name)).isEmpty();
        only(Scenario.OFFICE, name);
        assertThat(only(zone.leader(), name).subject()).contains("Zone " + zone.code());
        assertThat(obligation(matter + zone.code())).isEqualTo("OPEN");

        tell(UUID.randomUUID(), "task-due", task("OVERDUE", dueAt, 4, "U0010"));
        scenario.rest();
        assertThat(about(Scenario.REVIEWER, name)).hasSize(1);
        only(zone.leader(), name);
    }

    @Test
    void aMissedCalendarIsToldOnceHoweverManyReportsComeToWait() {
        int year = 2500 + Math.floorMod(name.hashCode(), 400);
        String since = now();
        alert(1, year, since, 1);
        alert(2, year, since, 2);
        scenario.rest();

        Mail mail = only(Scenario.OFFICE, year + " 年工作日历");
        assertThat(mail.subject()).isEqualTo("工作日历缺失：全部单位 " + year + " 年工作日历 " + year + "年");
    }

    @Test
    void deadLettersAreToldToTheOperatorsOnceUntilNoneIsOpen() {
        settleDeadLetters();
        int before = Mailbox.to(OPERATORS).size();

        zone.tellNonsense("2016-02");
        scenario.rest();
        tell(UUID.randomUUID(), "warning-changed", "{\"warning\":\"" + name + "\"}");
        scenario.rest();

        assertThat(Mailbox.to(OPERATORS)).hasSize(before + 1);
        assertThat(Mailbox.to(OPERATORS).getLast().subject())
                .isEqualTo("系统事件待处理：全部单位 通知服务的死信 "
                        + Period.of(Frequency.MONTHLY, clock.today()).label(Locale.SIMPLIFIED_CHINESE));

        settleDeadLetters();
        zone.tellNonsense("2016-03");
        scenario.rest();
        assertThat(Mailbox.to(OPERATORS)).hasSize(before + 2);
    }

    @Test
    void deadLettersOfAnotherServiceAreToldOnceInEachRoundAndAgainWhenTheyComeAnew() {
        int before = Mailbox.to(OPERATORS).size();
        int first = Math.floorMod(name.hashCode(), 1_000_000);
        deadLetters(1, first, 1, "null");
        scenario.rest();
        deadLetters(2, first, 2, "null");
        scenario.rest();
        deadLetters(3, first, 2, '"' + now() + '"');
        scenario.rest();
        deadLetters(4, first + 1, 1, "null");
        scenario.rest();

        String month = Period.of(Frequency.MONTHLY, clock.today()).label(Locale.SIMPLIFIED_CHINESE);
        assertThat(Mailbox.to(OPERATORS).subList(before, Mailbox.to(OPERATORS).size()))
                .extracting(Mail::subject)
                .hasSize(3)
                .containsOnly("系统事件待处理：全部单位 指标服务的死信 " + month);
        assertThat(Scenario.reminders("NEWS-DEAD-LETTERS_indicator_" + first))
                .containsExactly("1 TOLD LIST SENT", "2 TOLD LIST SENT");
    }

    private void deadLetters(long sequence, int first, int round, String closedAt) {
        String data = """
                {"service":"indicator","first":%d,"round":%d,"since":"%s","waiting":1,"closedAt":%s}""".formatted(first, round, now(), closedAt);
        Broker.send(
                UUID.randomUUID(),
                now(),
                new Sent(
                        "chassis/service",
                        "io.zonewatch.operations.dead-letters.v1",
                        "zonewatch.operations.alerts.v1",
                        "dead-letters/indicator",
                        "indicator",
                        sequence,
                        data));
    }

    private void settleDeadLetters() {
        jdbc.update("update dead_letter set replayed_at = now() where replayed_at is null");
        scenario.rest();
    }

    @Test
    void aLadderOfNewsSaysNothingElseAndNoOtherSaysNews() {
        String ladder = ladder("NEWS-RESULT");

        putting(
                        "NEWS-RESULT",
                        ladder.replace("\"NEWS\"", "\"ESCALATION\"")
                                .replace("\"offsetWorkingDays\": 0", "\"offsetWorkingDays\": 1"))
                .statusCode(422)
                .body("errors.code", contains("kind-against-form"));
        putting("X-NEWS", ladder.replace("NEWS-RESULT", "X-NEWS"))
                .statusCode(422)
                .body("errors.code", contains("kind-against-form"));
    }

    private String warning(String change) {
        return """
                {"warning":"%s","plan":"chizhou-2015","target":"T","names":{"zh":"指标%s","en":"figure %s"},"checkpoint":"2017-12-31",
                 "change":"%s","state":"OPEN",
                 "since":"2016-03","missing":"0.7500"}""".formatted(name, name, name, change);
    }

    private String run(String state, int version, Zone... zones) {
        String units =
                Arrays.stream(zones).map(ranked -> '"' + ranked.code() + '"').collect(Collectors.joining(","));
        return """
                {"run":"%s","names":{"zh":"评价%s","en":"run %s"},"period":"2016","state":"%s","units":[%s],
                 "version":%d}""".formatted(name, name, name, state, units, version);
    }

    private String task(String what, String dueAt, int version) {
        return task(what, dueAt, version, "U0010");
    }

    /** A task that is due, or why it is settled, for a unit. */
    private String task(String what, String dueAt, int version, String unit) {
        boolean settled = what.equals("DONE") || what.equals("MOVED");
        String data = """
                {"plan":"chizhou-2015","task":"%s","names":{"zh":"任务%s","en":"task %s"},"year":2016,"responsible":["%s"],
                 "%s":"%s","state":"PLANNED","dueAt":"%s","version":%d}""".formatted(name, name, name, unit, settled ? "why" : "kind", what, dueAt, version);
        EventSchema.of("assessment-service", "io.zonewatch.assessment.task-" + (settled ? "settled" : "due") + ".v1")
                .accepts(data);
        return data;
    }

    private static void alert(long sequence, int year, String since, int waiting) {
        Broker.send(
                UUID.randomUUID(),
                since,
                new Sent(
                        "indicator-service",
                        "io.zonewatch.indicator.calendar-missing.v1",
                        ALERTS,
                        Integer.toString(year),
                        Integer.toString(year),
                        sequence,
                        """
                        {"year":%d,"since":"%s","closedAt":null,"obligations":%d,"forms":[]}""".formatted(year, since, waiting)));
    }

    private void tell(UUID id, String type, String data) {
        send(id, now(), type, data);
    }

    private void send(UUID id, String time, String type, String data) {
        Broker.raw(RESULTS, name, name, """
                {"specversion":"1.0","id":"%s","source":"/zonewatch/assessment-service","type":"io.zonewatch.assessment.%s.v1",
                 "subject":"%s","time":"%s","data":%s}""".formatted(id, type, name, time, data));
    }

    private String now() {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(clock.nowOffset());
    }

    private static List<Mail> about(String address, String what) {
        return Mailbox.to(address).stream()
                .filter(mail -> mail.subject().contains(what))
                .toList();
    }

    private static Mail only(String address, String what) {
        List<Mail> found = about(address, what);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    private static void put(String code) {
        putting(code, ladder(code)).statusCode(oneOf(200, 201));
    }

    private static ValidatableResponse putting(String name, String body) {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body(body)
                .put("/api/v1/ladders/" + name)
                .then();
    }

    private static String ladder(String code) {
        try {
            return Files.readString(Roots.project().resolve("deploy/plans/chizhou-2015/ladders/" + code + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
