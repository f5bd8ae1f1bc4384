package io.zonewatch.indicator.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
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
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
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
