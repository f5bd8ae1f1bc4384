package io.zonewatch.indicator.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A small city's compliance, counted by hand. */
@QuarkusTest
@RealServers
class ComplianceTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    BusinessClock clock;

    @Test
    void theSharesOfFourZonesAreThoseOneCountsByHand() {
        Period month = fixtures.month();
        String form = fixtures.formFor(month, month);
        List<String> zones = List.of(World.code("CA"), World.code("CB"), World.code("CC"), World.code("CD"));
        zones.forEach(zone -> world.unit(zone, "ZONE", 1, "2010-01-01", World.district()));
        world.rest();
        Instant start = clock.now();
        String accepted = zones.get(0) + "_" + form + "_" + month;
        String returned = zones.get(1) + "_" + form + "_" + month;
        submit(accepted, "1.0");
        Api.reviewer()
                .post("/obligations/" + accepted + "/submissions/1/acceptance", "{}")
                .statusCode(201);
        submit(returned, "2.0");
        Api.reviewer()
                .post("/obligations/" + returned + "/submissions/1/return", """
                        {"reasons": [{"indicator": "IND_VA", "part": null, "text": "too low"}]}""")
                .statusCode(201);
        Api.reviewer()
                .post("/exemptions", """
                        {"unit": "%s", "form": "%s", "firstPeriod": "%s", "lastPeriod": "%s", "reason": "flooded"}""".formatted(zones.get(3), form, month, month))
                .statusCode(201);

        Map<String, Object> now = total(form, "");
        assertThat(now)
                .containsEntry("owed", 2)
                .containsEntry("exempt", 1)
                .containsEntry("reported", 1)
                .containsEntry("accepted", 1)
                .containsEntry("onTime", 2)
                .containsEntry("late", 0)
                .containsEntry("missing", 0)
                .containsEntry("submissions", 2)
                .containsEntry("returns", 1)
                .containsEntry("completeness", "50.0")
                .containsEntry("onTimeRate", "100.0")
                .containsEntry("returnsPerSubmission", "0.50");

        world.advanceTo(start.plus(Duration.ofHours(1)).toString());
        submit(returned, "3.0");
        assertThat(total(form, "")).containsEntry("reported", 2).containsEntry("completeness", "100.0");
        assertThat(total(form, "&asOf=" + start.plus(Duration.ofMinutes(30))))
                .as("as it stood before the second revision")
                .containsEntry("reported", 1)
                .containsEntry("submissions", 2);
    }

    @Test
    void whatIsNotDueAndNotReportedSpoilsNothing() {
        Period month = fixtures.month();
        String form = fixtures.formFor(month, month);
        world.zone(World.code("CE"));

        assertThat(total(form, ""))
                .containsEntry("owed", 0)
                .containsEntry("completeness", null)
                .containsEntry("onTimeRate", null);
    }

    @Test
    void whatWasMissedStaysOwedAndLateWhenItIsReopened() {
        String form = fixtures.lockedForm();
        String zone = World.code("CH");
        world.zone(zone);
        String id = Api.reviewer()
                .get("/obligations?unit=" + zone + "&form=" + form)
                .extract()
                .path("items[0].id");
        reopen(id, Duration.ofHours(2));
        world.advanceTo(clock.now().plus(Duration.ofHours(3)).toString());
        assertThat(total(form, "")).containsEntry("owed", 1).containsEntry("missing", 1);

        reopen(id, Duration.ofHours(5));
        assertThat(total(form, "")).containsEntry("owed", 1).containsEntry("completeness", "0.0");
        submit(id, "1.0");

        assertThat(total(form, ""))
                .containsEntry("owed", 1)
                .containsEntry("reported", 1)
                .containsEntry("onTime", 0)
                .containsEntry("late", 1)
                .containsEntry("meanHours", "1.0");
    }

    @Test
    void whoWasExemptUntilTheReopeningIsNotLate() {
        String form = fixtures.lockedForm();
        String zone = World.code("CI");
        world.zone(zone);
        String id = Api.reviewer()
                .get("/obligations?unit=" + zone + "&form=" + form)
                .body("items.state", equalTo(List.of("EXEMPT")))
                .extract()
                .path("items[0].id");

        reopen(id, Duration.ofHours(2));
        assertThat(total(form, "")).containsEntry("owed", 0).containsEntry("exempt", 0);
        submit(id, "1.0");

        assertThat(total(form, ""))
                .containsEntry("owed", 1)
                .containsEntry("onTime", 1)
                .containsEntry("late", 0)
                .containsEntry("meanHours", "-2.0");
    }

    /** One by two hours too early, one by one hour too late; the first accepted after a day and a half, the other returned at once. */
    @Test
    void howSoonIsToldInHoursAndDays() {
        String form = fixtures.lockedForm();
        String early = World.code("CJ");
        String late = World.code("CK");
        world.unit(early, "ZONE", 1, "2010-01-01", World.district());
        world.zone(late);
        List<String> ids =
                Api.reviewer().get("/obligations?form=" + form).extract().path("items.id");
        ids.forEach(id -> reopen(id, Duration.ofHours(2)));
        submit(ids.getFirst(), "1.0");
        world.advanceTo(clock.now().plus(Duration.ofHours(2)).toString());
        world.advanceTo(clock.now().plus(Duration.ofHours(1)).toString());
        assertThat(total(form, "")).containsEntry("meanHours", "-2.0").containsEntry("missing", 1);

        reopen(ids.getLast(), Duration.ofHours(5));
        submit(ids.getLast(), "1.0");
        Api.reviewer()
                .post("/obligations/" + ids.getLast() + "/submissions/1/return", """
                        {"reasons": [{"indicator": "IND_VA", "part": null, "text": "too low"}]}""")
                .statusCode(201);
        world.advanceTo(clock.now().plus(Duration.ofHours(33)).toString());
        Api.reviewer()
                .post("/obligations/" + ids.getFirst() + "/submissions/1/acceptance", "{}")
                .statusCode(201);

        assertThat(total(form, ""))
                .containsEntry("owed", 2)
                .containsEntry("onTime", 1)
                .containsEntry("late", 1)
                .containsEntry("meanHours", "-0.5")
                .containsEntry("decisions", 2)
                .containsEntry("meanDaysToDecision", "0.8");
    }

    private void reopen(String id, Duration time) {
        Api.reviewer()
                .post("/obligations/" + id + "/reopenings", """
                        {"reason": "the server had burnt", "until": "%s"}""".formatted(
                                clock.now().plus(time)))
                .statusCode(201);
    }

    @Test
    void aBlankIsNoAnswerAndNotApplicableIsOne() {
        Period month = fixtures.month();
        String form = fixtures.openForm(
                Fixtures.CELL + ", {\"indicator\": \"GROSS_OUTPUT\", \"compulsory\": true, \"owedBy\": [\"ZONE\"]}");
        String zone = World.code("CF");
        world.zone(zone);
        Api.statistician(zone)
                .post("/obligations/" + zone + "_" + form + "_" + month + "/submissions", """
                        {"cells": [{"indicator": "IND_VA", "part": null, "figure": {"status": "REPORTED", "value": "0"}},
                         {"indicator": "GROSS_OUTPUT", "part": null, "figure": {"status": "NOT_APPLICABLE"}}]}""")
                .statusCode(201);

        Api.reviewer()
                .get("/compliance/cells?form=" + form)
                .statusCode(200)
                .body("items.indicator", equalTo(List.of("GROSS_OUTPUT", "IND_VA")))
                .body("items.owed", equalTo(List.of(1, 1)))
                .body("items.answered", equalTo(List.of(1, 1)))
                .body("items.notApplicable", equalTo(List.of(1, 0)))
                .body("items.completeness", equalTo(List.of("100.0", "100.0")));
    }

    /** Two zones, one of which reports: its cell is full, the other's is empty, and one page follows the other. */
    @Test
    void eachUnitsCellsAreToldApartPageByPage() {
        String form = fixtures.lockedForm();
        List<String> zones = List.of(World.code("CL"), World.code("CM"));
        zones.forEach(zone -> world.unit(zone, "ZONE", 1, "2010-01-01", World.district()));
        world.rest();
        List<String> ids =
                Api.reviewer().get("/obligations?form=" + form).extract().path("items.id");
        ids.forEach(id -> reopen(id, Duration.ofHours(2)));
        submit(ids.getFirst(), "1.0");
        world.advanceTo(clock.now().plus(Duration.ofHours(3)).toString());

        String cells = "/compliance/cells?by=UNIT&form=" + form;
        String next = Api.reviewer()
                .get(cells + "&limit=1")
                .body("items.key", equalTo(List.of(zones.getFirst())))
                .body("items[0].completeness", equalTo("100.0"))
                .extract()
                .path("next");
        Api.reviewer()
                .get(cells + "&limit=1&cursor=" + next)
                .body("items.key", equalTo(List.of(zones.getLast())))
                .body("items[0].completeness", equalTo("0.0"));
        Api.reviewer()
                .get("/compliance/cells?form=" + form)
                .body("items.key", equalTo(List.of("TOTAL")))
                .body("items[0].completeness", equalTo("50.0"));
        Api.reviewer().get("/compliance/cells?by=ZODIAC").statusCode(400);
    }

    @Test
    void itIsToldApartByEveryAxisAndOnlyInScope() {
        Period month = fixtures.month();
        String form = fixtures.formFor(month, month);
        String zone = World.code("CG");
        world.unit(zone, "ZONE", 1, "2010-01-01", World.district());
        world.rest();
        submit(zone + "_" + form + "_" + month, "1.0");

        for (Map.Entry<String, String> axis : Map.of(
                        "UNIT",
                        zone,
                        "FORM",
                        form,
                        "PERIOD",
                        month.toString(),
                        "DIVISION",
                        World.district(),
                        "TOTAL",
                        "TOTAL")
                .entrySet()) {
            String by = "by=" + axis.getKey() + "&unit=" + zone + "&form=" + form;
            Api.reviewer()
                    .get("/compliance?" + by)
                    .body("items.key", equalTo(List.of(axis.getValue())))
                    .body("items[0].owed", equalTo(1));
            Api.reviewer()
                    .get("/compliance/cells?" + by)
                    .body("items.key", equalTo(List.of(axis.getValue())))
                    .body("items.form", equalTo(List.of(form)))
                    .body("items.indicator", equalTo(List.of("IND_VA")))
                    .body("items[0].completeness", equalTo("100.0"));
        }
        Api.as(Tokens.withRoles("reviewer").divisions("341735"))
                .get("/compliance?by=TOTAL&unit=" + zone)
                .body("items", equalTo(List.of()));
        Api.reviewer().get("/compliance?by=ZODIAC").statusCode(400);
        Api.reviewer()
                .get("/compliance?by=TOTAL&asOf=2999-01-01T00:00:00Z")
                .statusCode(400)
                .body("errors[0].code", equalTo("in-the-future"));
    }

    private static void submit(String obligation, String value) {
        String zone = obligation.substring(0, obligation.indexOf('_'));
        Api.statistician(zone)
                .post("/obligations/" + obligation + "/submissions", Fixtures.report(value))
                .statusCode(201);
    }

    private static Map<String, Object> total(String form, String more) {
        return Api.reviewer()
                .get("/compliance?by=TOTAL&form=" + form + more)
                .statusCode(200)
                .extract()
                .path("items[0]");
    }
}
