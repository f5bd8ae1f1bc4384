package io.zonewatch.indicator.obligation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a merger the successor owes what ends from that day on, and reports what the predecessor had left open. */
@QuarkusTest
@RealServers
class SuccessionTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    BusinessClock clock;

    @Inject
    Jdbc jdbc;

    private String predecessor;
    private String successor;
    private String form;
    private Period open;
    private Period current;
    private Period next;

    @BeforeEach
    void twoZonesThatOweThreeMonths() {
        open = fixtures.month();
        current = open.next();
        next = current.next();
        form = fixtures.formFor(open, next);
        predecessor = World.code("SA");
        successor = World.code("SB");
        world.zone(predecessor);
        world.zone(successor);
        assertThat(states(predecessor)).containsExactly("OPEN", "SCHEDULED", "SCHEDULED");
    }

    @Test
    void onTheDayOfTheMergerTheOpenOnesPassAndTheComingOnesEnd() {
        merged(2, successor, clock.today());

        assertThat(states(predecessor)).containsExactly("OPEN", "EXEMPT", "EXEMPT");
        Api.reviewer()
                .get("/obligations/" + id(predecessor, open))
                .body("passedTo", equalTo(successor))
                .body("unit", equalTo(predecessor));
        Api.reviewer().get("/obligations/" + id(predecessor, current)).body("exemption", equalTo("UNIT_ENDED"));
        assertThat(states(successor)).containsExactly("OPEN", "SCHEDULED", "SCHEDULED");

        Api.statistician(predecessor)
                .get("/obligations/" + id(predecessor, open))
                .statusCode(404);
        Api.statistician(successor)
                .post("/obligations/" + id(predecessor, open) + "/submissions", Fixtures.report("1.0"))
                .statusCode(201);
    }

    @Test
    void aMergerToComePassesNothingBeforeItsDay() {
        LocalDate day = clock.today().plusDays(1);
        merged(2, successor, day);

        Api.reviewer().get("/obligations/" + id(predecessor, open)).body("passedTo", equalTo(null));
        world.advanceTo(ReportingZone.instantOf(day, LocalTime.MIDNIGHT).toString());

        Api.reviewer().get("/obligations/" + id(predecessor, open)).body("passedTo", equalTo(successor));
    }

    @Test
    void whatWasPassedGoesOnWhenTheSuccessorIsMergedToo() {
        String heir = World.code("SC");
        world.zone(heir);
        merged(2, successor, clock.today());
        world.merged(successor, 2, heir, clock.today());

        Api.reviewer().get("/obligations/" + id(predecessor, open)).body("passedTo", equalTo(heir));
        Api.reviewer().get("/obligations/" + id(successor, open)).body("passedTo", equalTo(heir));
    }

    @Test
    void aMergerThatIsTakenBackGivesBackWhatItTook() {
        merged(2, successor, clock.today());
        world.unit(predecessor, "ZONE", 3, "2010-01-01", World.district());
        world.rest();

        assertThat(states(predecessor)).containsExactly("OPEN", "SCHEDULED", "SCHEDULED");
        Api.reviewer().get("/obligations/" + id(predecessor, open)).body("passedTo", equalTo(null));
    }

    @Test
    void aMergerIntoAnotherUnitIsFollowed() {
        String heir = World.code("SD");
        world.zone(heir);
        merged(2, successor, clock.today());

        merged(3, heir, clock.today());

        Api.reviewer().get("/obligations/" + id(predecessor, open)).body("passedTo", equalTo(heir));
    }

    @Test
    void aRebuildOfUnitsThatWereMergedChangesNoObligation() {
        merged(2, successor, clock.today());
        String before = obligations();

        Api.administrator()
                .request()
                .post("/api/v1/projections/units/rebuild")
                .then()
                .statusCode(200);
        world.rest();

        assertThat(obligations()).isEqualTo(before);
        Api.reviewer()
                .get("/obligations/" + id(predecessor, current) + "/acts")
                .body("items.kind", equalTo(List.of("UNIT_ENDED")));
    }

    @Test
    void anExemptionThatEndsAfterTheUnitDidLeavesNothingOwed() {
        String exemption = Api.reviewer()
                .post("/exemptions", """
                        {"unit": "%s", "form": "%s", "firstPeriod": "%s", "lastPeriod": "%s", "reason": "flooded"}""".formatted(predecessor, form, open, next))
                .statusCode(201)
                .extract()
                .path("exemption.id");
        String tag = Api.reviewer().get("/exemptions/" + exemption).extract().header("ETag");
        merged(2, successor, clock.today());
        Api.reviewer()
                .request()
                .header("If-Match", tag)
                .contentType("application/json")
                .body("{\"lastPeriod\": \"" + open + "\", \"reason\": \"over\"}")
                .post("/api/v1/exemptions/" + exemption + "/end")
                .then()
                .statusCode(201);
        world.rest();

        assertThat(states(predecessor)).containsExactly("EXEMPT", "EXEMPT", "EXEMPT");
        Api.reviewer().get("/obligations/" + id(predecessor, next)).body("exemption", equalTo("UNIT_ENDED"));
    }

    /** The report waits when it becomes known that the unit had ended within its period already. */
    @Test
    void aReportOfAnEndedUnitIsOwedNoMoreOnceItIsReturned() {
        String path = "/obligations/" + id(predecessor, open);
        Api.statistician(predecessor)
                .post(path + "/submissions", Fixtures.report("1.0"))
                .statusCode(201);
        merged(2, successor, open.end());
        assertThat(states(predecessor)).containsExactly("SUBMITTED", "EXEMPT", "EXEMPT");

        Api.reviewer().post(path + "/submissions/1/return", """
                        {"reasons": [{"indicator": "IND_VA", "part": null, "text": "why"}]}""").statusCode(201);
        world.rest();

        Api.reviewer().get(path).body("state", equalTo("EXEMPT")).body("exemption", equalTo("UNIT_ENDED"));
        Api.reviewer().get(path + "/acts").body("items.before", equalTo(List.of("RETURNED")));
    }

    private String obligations() {
        return jdbc.queryOne(
                        "select md5(string_agg(o::text, ',' order by id)) from obligation o where form = ?",
                        row -> row.getString(1),
                        form)
                .orElseThrow();
    }

    private void merged(long sequence, String into, LocalDate day) {
        world.merged(predecessor, sequence, into, day);
    }

    private List<String> states(String unit) {
        return Api.reviewer()
                .get("/obligations?unit=" + unit + "&form=" + form)
                .extract()
                .path("items.state");
    }

    private String id(String unit, Period period) {
        return unit + "_" + form + "_" + period;
    }
}
