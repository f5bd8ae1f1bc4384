package io.zonewatch.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.contract.EventSchema;
import io.zonewatch.testing.contract.SentEvents;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The pack's forms through the year 2016, on the simulated clock; each test goes on where the one before ended. */
@QuarkusTest
@RealServers
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class YearTest {

    private static final String PACK = "deploy/plans/chizhou-2015/";
    private static final String ZONE = "YEAR-1";
    private static final String LATE = "YEAR-2";
    private static final String NEVER = "YEAR-3";
    private static final String DUNNED = "YEAR-4";

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    Jdbc jdbc;

    @Test
    @Order(1)
    void obligationsAreThereBeforeAnybodySentAnything() {
        fixtures.masterData();
        for (String zone : List.of(ZONE, LATE, NEVER, DUNNED)) {
            world.unit(zone, "ZONE", 1, "2016-01-01", "341700");
        }
        world.unit("YEAR-CITY", "CITY", 1, "2016-01-01", "341700");
        world.unit("YEAR-DEPT", "DEPARTMENT", 1, "2016-01-01", "341700");
        for (String form : List.of("M-IND", "Q-REV")) {
            Api.administrator()
                    .post("/forms", Api.file(PACK + "forms/" + form + ".json"))
                    .statusCode(201);
        }
        world.rest();

        assertThat(periods(ZONE, "M-IND"))
                .containsExactly(
                        "2016-02", "2016-03", "2016-04", "2016-05", "2016-06", "2016-07", "2016-08", "2016-09",
                        "2016-10", "2016-11", "2016-12");
        assertThat(periods(ZONE, "Q-REV")).containsExactly("2016-Q1", "2016-Q2", "2016-Q3", "2016-Q4");
        assertThat(periods("YEAR-CITY", "M-IND")).hasSize(11);
        assertThat(periods("YEAR-CITY", "Q-REV")).isEmpty();
        assertThat(periods("YEAR-DEPT", "M-IND")).isEmpty();
        obligation(ZONE + "_M-IND_2016-02", "SCHEDULED", "ON_TIME");
        assertThat(field(ZONE + "_M-IND_2016-02", "dueAt")).isEqualTo("2016-03-14T12:00:00+08:00");
        assertThat(field(ZONE + "_M-IND_2016-05", "dueAt")).isEqualTo("2016-06-12T12:00:00+08:00");
        assertThat(field(ZONE + "_Q-REV_2016-Q3", "dueAt")).isEqualTo("2016-10-10T17:00:00+08:00");
    }

    @Test
    @Order(2)
    void aYearWithoutCalendarIsNeverGuessed() {
        Api.reviewer()
                .get("/obligations/" + ZONE + "_M-IND_2016-12")
                .body("dueAt", equalTo(null))
                .body("calendarMissing", equalTo(2017));
        Api.reviewer()
                .get("/obligations/" + ZONE + "_M-IND_2016-11")
                .body("dueAt", equalTo("2016-12-12T12:00:00+08:00"))
                .body("lockAt", equalTo(null))
                .body("calendarMissing", equalTo(2017));
        Api.reviewer().get("/calendar-alerts").statusCode(200).body("items.year", hasItem(2017));
    }

    @Test
    @Order(3)
    void aUnitRegisteredLaterOwesOnlyWhatEndsInItsTime() {
        world.unit("YEAR-NEW", "ZONE", 1, "2016-06-15", "341700");
        world.rest();

        assertThat(periods("YEAR-NEW", "M-IND"))
                .startsWith("2016-06", "2016-07")
                .hasSize(7);
        assertThat(periods("YEAR-NEW", "Q-REV")).containsExactly("2016-Q2", "2016-Q3", "2016-Q4");
    }

    @Test
    @Order(4)
    void obligationsOpenWhenTheirPeriodHasEnded() {
        world.advanceTo("2016-02-29T23:59:59+08:00");
        obligation(ZONE + "_M-IND_2016-02", "SCHEDULED", "ON_TIME");

        world.advanceTo("2016-03-01T00:00:00+08:00");
        obligation(ZONE + "_M-IND_2016-02", "OPEN", "ON_TIME");
    }

    @Test
    @Order(5)
    void theOnTimeLineItselfIsOnTimeAndTheMomentAfterIsOverdue() {
        world.advanceTo("2016-03-14T12:00:00+08:00");
        submit(ZONE, "2016-02", "52009.0").body("lateness", equalTo("ON_TIME"));
        obligation(LATE + "_M-IND_2016-02", "OPEN", "ON_TIME");

        world.advanceTo("2016-03-14T12:00:00.000001+08:00");
        obligation(LATE + "_M-IND_2016-02", "OPEN", "OVERDUE");
        obligation(ZONE + "_M-IND_2016-02", "SUBMITTED", "ON_TIME");
    }

    @Test
    @Order(6)
    void aServedNoticeMakesNoticedAndItsTermMissed() {
        world.advanceTo("2016-03-17T09:00:00+08:00");
        notice(LATE + "_M-IND_2016-02", 1, "2016-03-22T18:00:00+08:00");
        notice(ZONE + "_M-IND_2016-02", 1, "2016-03-22T18:00:00+08:00");
        notice(NEVER + "_M-IND_2016-02", 7, "2016-03-22T18:00:00+08:00");
        world.rest();
        obligation(LATE + "_M-IND_2016-02", "OPEN", "NOTICED");
        obligation(ZONE + "_M-IND_2016-02", "SUBMITTED", "ON_TIME");
        obligation(NEVER + "_M-IND_2016-02", "OPEN", "OVERDUE");
        assertThat(waitingFor(2018)).doesNotContain("M-IND");
        noticeWithoutCalendar(DUNNED + "_M-IND_2016-02", "2018-12-20T09:00:00+08:00");
        world.rest();
        obligation(DUNNED + "_M-IND_2016-02", "OPEN", "NOTICED");
        assertThat(waitingFor(2018)).contains("M-IND");

        world.advanceTo("2016-03-22T18:00:01+08:00");
        obligation(LATE + "_M-IND_2016-02", "OPEN", "MISSED");
        submit(LATE, "2016-02", "1.0").body("lateness", equalTo("MISSED"));
    }

    @Test
    @Order(7)
    void aRebuildOfTheReadModelsChangesNoObligation() {
        String before = allObligations();
        for (String projection : List.of("units", "notices")) {
            Api.administrator()
                    .request()
                    .post("/api/v1/projections/" + projection + "/rebuild")
                    .then()
                    .statusCode(200);
        }
        world.rest();

        assertThat(allObligations()).isEqualTo(before);
    }

    @Test
    @Order(8)
    void theLockLineClosesWhatNeverCame() {
        world.advanceTo("2016-04-20T18:00:01+08:00");

        obligation(NEVER + "_M-IND_2016-02", "CLOSED", "OVERDUE");
        obligation(DUNNED + "_M-IND_2016-02", "CLOSED", "NOTICED");
        assertThat(waitingFor(2018)).doesNotContain("M-IND");
        Api.statistician(NEVER)
                .post("/obligations/" + NEVER + "_M-IND_2016-02/submissions", Fixtures.report("1"))
                .statusCode(409)
                .body("code", equalTo("locked"));
        obligation(ZONE + "_M-IND_2016-02", "SUBMITTED", "ON_TIME");
    }

    @Test
    @Order(9)
    void aCalendarThatArrivesFillsInWithoutANewRound() {
        world.advanceTo("2016-12-16T09:00:00+08:00");
        String noticed = NEVER + "_M-IND_2016-11";
        noticeWithoutCalendar(noticed, "2016-12-16T09:00:00+08:00");
        world.rest();
        obligation(noticed, "OPEN", "NOTICED");
        assertThat(termOf(noticed)).isEmpty();
        reviewsThatWaitForACalendar();
        JsonPath dryRun = Api.administrator()
                .put("/calendars/2017?dryRun=true", Api.file(PACK + "calendars/2017.json"))
                .statusCode(200)
                .body("replaces", equalTo(null))
                .body("moves.period.unique()", equalTo(List.of("2016-11", "2016-12", "2016-Q4")))
                .extract()
                .jsonPath();
        assertThat(lines(dryRun, NEVER, "before"))
                .containsEntry("dueAt", "2016-12-12T12:00:00+08:00")
                .containsEntry("calendarMissing", 2017)
                .containsEntry("termEndsAt", null);
        assertThat(lines(dryRun, NEVER, "after"))
                .containsEntry("lockAt", "2017-01-20T18:00:00+08:00")
                .containsEntry("termEndsAt", "2017-01-03T18:00:00+08:00");
        for (String reported : List.of(ZONE, LATE)) {
            assertThat(lines(dryRun, reported, "before")).containsEntry("reviewDueAt", null);
            assertThat(lines(dryRun, reported, "after")).containsEntry("reviewDueAt", "2017-01-03T18:00:00+08:00");
        }
        Api.reviewer().get("/calendars/2017").statusCode(404);

        Api.administrator()
                .put("/calendars/2017", Api.file(PACK + "calendars/2017.json"))
                .statusCode(201);
        world.rest();

        Api.reviewer()
                .get("/obligations/" + ZONE + "_M-IND_2016-12")
                .body("dueAt", equalTo("2017-01-12T12:00:00+08:00"))
                .body("lockAt", equalTo("2017-02-20T18:00:00+08:00"))
                .body("calendarMissing", equalTo(null))
                .body("round", equalTo(1));
        Api.reviewer().get("/calendar-alerts").body("items.year", not(hasItem(2017)));
        assertThat(termOf(noticed)).contains(Instant.parse("2017-01-03T10:00:00Z"));
        obligation(noticed, "OPEN", "NOTICED");
        requireAsForeseen(dryRun);
    }

    /** A report and a correction of November come so late in the year that nobody can say by when they are to be decided. */
    private void reviewsThatWaitForACalendar() {
        world.advanceTo("2016-12-28T09:00:00+08:00");
        submit(ZONE, "2016-11", "1.0");
        submit(LATE, "2016-11", "1.0");
        String late = "/obligations/" + LATE + "_M-IND_2016-11";
        Api.reviewer().post(late + "/submissions/1/acceptance", "{}").statusCode(201);
        Api.statistician(LATE)
                .post(late + "/corrections", "{\"reason\": \"counted twice\", \"report\": " + monthly("0.5") + "}")
                .statusCode(201);
    }

    /** A unit's lines for November. */
    private static Map<String, Object> lines(JsonPath dryRun, String unit, String when) {
        return dryRun.getMap("moves.find { it.period == '2016-11' && it.units.contains('" + unit + "') }." + when);
    }

    /** Every deadline of the year's forms is where the dry run said it would be. */
    private static void requireAsForeseen(JsonPath dryRun) {
        for (Map<String, Object> move : dryRun.<Map<String, Object>>getList("moves")) {
            Map<?, ?> after = (Map<?, ?>) move.get("after");
            for (Object unit : (List<?>) move.get("units")) {
                Map<String, Object> found = Api.reviewer()
                        .get("/obligations/" + unit + "_" + move.get("form") + "_" + move.get("period"))
                        .extract()
                        .path("$");
                for (String line : List.of("dueAt", "lockAt", "calendarMissing", "reviewDueAt")) {
                    assertThat(found.get(line)).as(line + " of " + unit).isEqualTo(after.get(line));
                }
            }
        }
    }

    @Test
    @Order(10)
    void aDryRunSaysWhichDeadlinesMoveAndMovesNone() {
        String corrected = correctedCalendar();
        Api.administrator().put("/calendars/2017?dryRun=true", corrected).statusCode(428);

        putCorrected("?dryRun=true", corrected)
                .statusCode(200)
                .body("year", equalTo(2017))
                .body("replaces", equalTo(1))
                .body("version", equalTo(2))
                .body("moves", org.hamcrest.Matchers.hasSize(1))
                .body("moves[0].form", equalTo("M-IND"))
                .body("moves[0].period", equalTo("2016-12"))
                .body("moves[0].units", org.hamcrest.Matchers.hasItems(ZONE, "YEAR-CITY"))
                .body("moves[0].before.dueAt", equalTo("2017-01-12T12:00:00+08:00"))
                .body("moves[0].after.dueAt", equalTo("2017-01-13T12:00:00+08:00"))
                .body("moves[0].after.lockAt", equalTo("2017-02-20T18:00:00+08:00"));
        world.rest();

        Api.reviewer().get("/calendars/2017").body("version", equalTo(1));
        assertThat(field(ZONE + "_M-IND_2016-12", "dueAt")).isEqualTo("2017-01-12T12:00:00+08:00");
    }

    private static String correctedCalendar() {
        return Api.file(PACK + "calendars/2017.json")
                .replace("\"version\": 1", "\"version\": 2")
                .replace("\"2017-01-02\",", "\"2017-01-02\",\"2017-01-12\",");
    }

    private static ValidatableResponse putCorrected(String query, String corrected) {
        return Api.administrator()
                .request()
                .header(
                        "If-Match",
                        Api.administrator().get("/calendars/2017").extract().header("ETag"))
                .contentType("application/json")
                .body(corrected)
                .put("/api/v1/calendars/2017" + query)
                .then();
    }

    @Test
    @Order(11)
    void aCorrectedCalendarMovesDueTimesIntoANewRound() {
        putCorrected("", correctedCalendar()).statusCode(200);
        world.rest();

        Api.reviewer()
                .get("/obligations/" + ZONE + "_M-IND_2016-12")
                .body("dueAt", equalTo("2017-01-13T12:00:00+08:00"))
                .body("round", equalTo(2));
        Api.reviewer()
                .get("/obligations/" + ZONE + "_M-IND_2016-12/rounds")
                .body("items.endedBy", equalTo(java.util.Arrays.asList("DUE_MOVED", null)))
                .body("items[0].dueAt", equalTo("2017-01-12T12:00:00+08:00"));
    }

    @Test
    @Order(12)
    void aUnitThatBecomesKnownLateIsLeftTimeAndOwesNothingThatWasLocked() {
        world.unit("YEAR-PAST", "ZONE", 1, "2016-01-01", "341700");
        world.rest();

        Api.reviewer()
                .get("/obligations/YEAR-PAST_M-IND_2016-10")
                .body("state", equalTo("EXEMPT"))
                .body("exemption", equalTo("KNOWN_AFTER_LOCK"));
        obligation("YEAR-PAST_M-IND_2016-11", "OPEN", "ON_TIME");
        Api.reviewer()
                .get("/obligations/YEAR-PAST_M-IND_2016-11")
                .body("dueAt", equalTo("2017-01-03T18:00:00+08:00"))
                .body("exemption", equalTo(null));
        Api.reviewer().get("/obligations/YEAR-PAST_M-IND_2016-12").body("dueAt", equalTo("2017-01-13T12:00:00+08:00"));
    }

    @Test
    @Order(13)
    void everythingIsCountedOnceInTheSummary() {
        int counted = Api.reviewer()
                .get("/obligations/summary?form=M-IND")
                .statusCode(200)
                .extract()
                .jsonPath()
                .getList("items.count", Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .sum();

        assertThat(counted)
                .isEqualTo(jdbc.queryOne("select count(*) from obligation where form = 'M-IND'", row -> row.getInt(1))
                        .orElseThrow());
    }

    @Test
    @Order(14)
    void everyEventKeepsItsContractAndSequencesOnlyRise() {
        assertThat(SentEvents.keepTheContract("indicator", "indicator-service"))
                .containsKeys("io.zonewatch.indicator.obligation.v1", "io.zonewatch.indicator.calendar.v1");
        long falling = jdbc.queryOne("""
                        select count(*) from (
                          select (e->>'sequence')::bigint as sequence,
                            lag((e->>'sequence')::bigint) over (partition by record_key order by id) as before
                          from (select id, record_key, convert_from(payload, 'UTF8')::jsonb as e from outbox
                                where topic = 'zonewatch.indicator.obligations.v1') o) s
                        where sequence <= before
                        """, row -> row.getLong(1)).orElseThrow();
        assertThat(falling).isZero();
        long unlike = jdbc.queryOne("""
                        select count(*) from obligation o where sequence <> (
                          select (convert_from(payload, 'UTF8')::jsonb->>'sequence')::bigint from outbox
                          where topic = 'zonewatch.indicator.obligations.v1' and record_key = o.id
                          order by outbox.id desc limit 1)
                        """, row -> row.getLong(1)).orElseThrow();
        assertThat(unlike).as("obligations whose last event is not their state").isZero();
    }

    private void obligation(String id, String state, String lateness) {
        Api.reviewer()
                .get("/obligations/" + id)
                .statusCode(200)
                .body("state", equalTo(state))
                .body("lateness", equalTo(lateness));
    }

    private static ValidatableResponse submit(String zone, String period, String value) {
        return Api.statistician(zone)
                .post("/obligations/" + zone + "_M-IND_" + period + "/submissions", monthly(value))
                .statusCode(201);
    }

    private static String monthly(String value) {
        return """
                {"cells": [
                  {"indicator": "IND_VA", "figure": {"status": "REPORTED", "value": "%s"}},
                  {"indicator": "GROSS_OUTPUT", "figure": {"status": "REPORTED", "value": "0"}},
                  {"indicator": "HIGHTECH_OUTPUT", "figure": {"status": "NOT_APPLICABLE"}}]}""".formatted(value);
    }

    private static void notice(String obligation, int round, String term) {
        String data = """
                {"notice":"%s","obligation":"%s","unit":"Y","form":"M-IND","period":"2016-02","round":%d,"step":"T+3",
                 "servedAt":"2016-03-17T09:00:00+08:00","termEndsAt":"%s"}""".formatted(UUID.randomUUID(), obligation, round, term);
        World.send(
                World.NOTICES,
                obligation,
                World.envelope("io.zonewatch.notification.notice-served.v1", obligation, 0, data));
    }

    /** Eleven working days over a turn of the year of which no calendar is known. */
    private static void noticeWithoutCalendar(String obligation, String servedAt) {
        String data = """
                {"notice":"%s","obligation":"%s","unit":"YEAR-3","form":"M-IND","period":"2016-11","round":1,"step":"T+3",
                 "servedAt":"%s","termEndsAt":null,"termWorkingDays":11,"termTime":"18:00"}""".formatted(UUID.randomUUID(), obligation, servedAt);
        assertThat(EventSchema.of("notification-service", "io.zonewatch.notification.notice-served.v1")
                        .faults(data))
                .isEmpty();
        World.send(
                World.NOTICES,
                obligation,
                World.envelope("io.zonewatch.notification.notice-served.v1", obligation, 0, data));
    }

    private static List<String> waitingFor(int year) {
        return Api.reviewer()
                .get("/calendar-alerts")
                .statusCode(200)
                .extract()
                .path("items.findAll { it.year == " + year + " }.forms.flatten().form");
    }

    private Optional<Instant> termOf(String obligation) {
        return jdbc.queryOne(
                "select term_ends_at from obligation where id = ? and term_ends_at is not null",
                row -> row.getObject(1, OffsetDateTime.class).toInstant(),
                obligation);
    }

    private List<String> periods(String unit, String form) {
        return jdbc.query(
                "select period from obligation where unit = ? and form = ? order by period_end",
                row -> row.getString(1),
                unit,
                form);
    }

    private static String field(String id, String name) {
        return Api.reviewer().get("/obligations/" + id).extract().path(name);
    }

    private String allObligations() {
        return jdbc.queryOne(
                        "select md5(string_agg(o::text, ',' order by id)) from obligation o", row -> row.getString(1))
                .orElseThrow();
    }
}
