package io.zonewatch.indicator.alert;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.contract.EventSchema;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A year whose calendar is not known is never guessed, and never waited for in silence. */
@QuarkusTest
@RealServers
class CalendarAlertTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    BusinessClock clock;

    @Inject
    Jdbc jdbc;

    @ConfigProperty(name = "test.management.url")
    URI management;

    @Test
    void aMissingYearIsSaidOnceForEachFormAndTakenBackByItself() {
        Period last = fixtures.month().plus(11);
        int year = last.plus(24).year();
        String since = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                clock.now().truncatedTo(ChronoUnit.MICROS).atZone(ReportingZone.ID));
        String form = formDueAfterTwoYears(last);
        List<String> zones = List.of(World.code("KA"), World.code("KB"));
        zones.forEach(zone -> world.unit(zone, "ZONE", 1, "2010-01-01", World.district()));
        world.rest();

        Api.reviewer()
                .get("/obligations/" + Fixtures.obligation(zones.get(0), form, last))
                .body("dueAt", nullValue())
                .body("calendarMissing", equalTo(year));
        String alert = "items.find { it.year == " + year + " }";
        Api.reviewer()
                .get("/calendar-alerts")
                .statusCode(200)
                .body(alert + ".since", equalTo(since))
                .body(alert + ".forms.find { it.form == '" + form + "' }.obligations", equalTo(2));
        Api.statistician(zones.get(0))
                .get("/calendar-alerts")
                .body(alert + ".obligations", equalTo(1))
                .body(alert + ".forms.form", equalTo(List.of(form)));
        Api.as(Tokens.withRoles("reviewer").divisions("3418"))
                .get("/calendar-alerts")
                .body("items.year", not(hasItem(year)));
        List<String> said = events(year);
        assertThat(said).hasSize(1);
        assertThat(said.getLast()).contains("\"form\":\"" + form + "\"", "\"closedAt\":null");

        String another = formDueAfterTwoYears(last);
        world.zone(World.code("KC"));
        assertThat(events(year)).hasSize(2);
        assertThat(events(year).getLast()).contains(form, another);

        Api.administrator().put("/calendars/" + year, """
                        {"year": %d, "version": 1, "source": "test", "holidays": [], "makeUpWorkdays": []}""".formatted(year)).statusCode(201);
        world.rest();

        Api.reviewer().get("/calendar-alerts").body("items.year", not(hasItem(year)));
        assertThat(events(year)).hasSize(3);
        assertThat(events(year).getLast())
                .contains("\"since\":\"" + since + "\"", "\"closedAt\":\"" + since + "\"", "\"obligations\":0");
    }

    @Test
    void aReviewersLineThatWaitsForAYearIsSaidUntilItIsDecided() {
        Period month = fixtures.month();
        int year = month.plus(23).year();
        String reported = formReviewedAfter(23);
        String reporting = zone("KD");
        String corrected = formReviewedAfter(23);
        String correcting = zone("KE");
        submit(reporting, reported, "submissions", Fixtures.report("1.0"));
        submit(correcting, corrected, "submissions", Fixtures.report("1.0"));
        accept(correcting, corrected, 1);
        world.rest();
        assertThat(waitingForms(year)).contains(reported).doesNotContain(corrected);

        submit(
                correcting,
                corrected,
                "corrections",
                "{\"reason\": \"late\", \"report\": " + Fixtures.report("2.0") + "}");
        world.rest();

        assertThat(waitingForms(year)).contains(reported, corrected);
        assertThat(events(year).getLast()).contains(reported, corrected);
        long open = jdbc.queryOne("select count(*) from calendar_alert where closed_at is null", row -> row.getLong(1))
                .orElseThrow();
        assertThat(open).isPositive();
        given().get(management.resolve("/q/metrics"))
                .then()
                .body(containsString("zonewatch_calendar_alerts_open " + open + ".0"));
        Api.reviewer()
                .get("/obligations/" + fixtures.obligation(correcting, corrected))
                .body("reviewDueAt", nullValue())
                .body("dueAt", notNullValue());

        accept(reporting, reported, 1);
        world.rest();

        assertThat(waitingForms(year)).contains(corrected).doesNotContain(reported);
        assertThat(events(year).getLast()).contains(corrected).doesNotContain(reported);

        accept(correcting, corrected, 2);
        world.rest();

        assertThat(waitingForms(year)).doesNotContain(corrected);
        assertThat(events(year).getLast()).doesNotContain(corrected);
    }

    /** A form for the month that ended last whose reviewer's line is a working day; the unit's lines are any day. */
    private String formReviewedAfter(int months) {
        return fixtures.openForm(Fixtures.CELL, """
                "reviewDueRule": {"monthsAfter": %d, "day": 12, "time": "18:00", "holidayPolicy": "NEXT_WORKING_DAY"}""".formatted(months));
    }

    /** A zone that owes the form that was made last. */
    private String zone(String prefix) {
        String zone = World.code(prefix);
        world.zone(zone);
        return zone;
    }

    private void submit(String zone, String form, String as, String body) {
        Api.statistician(zone)
                .post("/obligations/" + fixtures.obligation(zone, form) + "/" + as, body)
                .statusCode(201);
    }

    private void accept(String zone, String form, int revision) {
        Api.reviewer()
                .post(
                        "/obligations/" + fixtures.obligation(zone, form) + "/submissions/" + revision + "/acceptance",
                        "{}")
                .statusCode(201);
    }

    private static List<String> waitingForms(int year) {
        List<String> forms = Api.reviewer()
                .get("/calendar-alerts")
                .statusCode(200)
                .extract()
                .path("items.findAll { it.year == " + year + " }.forms.flatten().form");
        return forms;
    }

    /** A form of one month to come that is due on a working day of a year that nobody knows yet. */
    private String formDueAfterTwoYears(Period month) {
        String code = World.code("F-");
        fixtures.masterData();
        Api.administrator()
                .post(
                        "/forms",
                        Fixtures.ofDistrict(Fixtures.form(code, 1, Fixtures.CELL, month)
                                .replace("\"monthsAfter\": 20", "\"monthsAfter\": 24")
                                .replace("\"holidayPolicy\": \"NONE\"", "\"holidayPolicy\": \"NEXT_WORKING_DAY\"")))
                .statusCode(201);
        return code;
    }

    /** What was said of a year, each of which keeps the contract. */
    private List<String> events(int year) {
        List<String> events = jdbc.query("""
                select (convert_from(payload, 'UTF8')::json -> 'data')::text from outbox
                where topic = ? and record_key = ? order by id
                """, row -> row.getString(1), AlertEvents.TOPIC, "CALENDAR_MISSING-" + year);
        events.forEach(event -> assertThat(
                        EventSchema.of("indicator-service", AlertEvents.TYPE).faults(event))
                .isEmpty());
        return events;
    }
}
