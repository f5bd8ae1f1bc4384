package io.zonewatch.registry.supervision;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Commands.location;
import static io.zonewatch.registry.Commands.paper;
import static io.zonewatch.registry.Commands.post;
import static io.zonewatch.registry.supervision.Departments.found;
import static io.zonewatch.registry.supervision.Departments.inspection;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Inspections are planned and held, and each finding is followed up until it is verified. */
@QuarkusTest
@RealServers
class InspectionTest {

    private static final String INSPECTIONS = "/api/v1/supervision/inspections";
    private static final String UNITS = "zonewatch.registry.units.v1";
    private static final String FACTS = "zonewatch.registry.facts.v1";

    @Inject
    Written written;

    @Inject
    BusinessClock clock;

    private static String verified(boolean satisfied, String on) {
        return "{\"satisfied\":%s,\"on\":\"%s\",\"documentNumber\":\"No. 4\",\"reason\":\"seen\"}"
                .formatted(satisfied, on);
    }

    @Test
    void aFindingIsRectifiedVerifiedOrOpenAgain() {
        String zone = registered();
        String inspection = location(post(INSPECTIONS, inspection(zone, Departments.registered())));
        post(inspection + "/holdings", inspection, found())
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("findings.clause", equalTo(java.util.Arrays.asList("3.4", null)))
                .body("findings.state", equalTo(List.of("OPEN", "OPEN")));
        String first = inspection + "/findings/1";

        post(first + "/verifications", inspection, verified(true, "2015-12-21"))
                .then()
                .statusCode(409)
                .body("code", equalTo("follow-up-state"))
                .body("detail", equalTo("It is open; this step cannot be taken from there."));
        post(first + "/rectifications", inspection, paper("2015-12-21")).then().statusCode(200);
        post(first + "/verifications", inspection, verified(false, "2015-12-22"))
                .then()
                .statusCode(200)
                .body("findings.state", equalTo(List.of("OPEN", "OPEN")));
        post(first + "/rectifications", inspection, paper("2015-12-23")).then().statusCode(200);
        post(first + "/verifications", inspection, verified(true, "2015-12-22"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("before-earlier-step"));
        post(first + "/verifications", inspection, verified(true, "2015-12-24"))
                .then()
                .statusCode(200)
                .body("findings.state", equalTo(List.of("VERIFIED", "OPEN")));
        post(first + "/rectifications", inspection, paper("2015-12-25")).then().statusCode(409);

        administrator()
                .get(inspection + "?validOn=2015-12-21")
                .then()
                .body("findings.state", equalTo(List.of("RECTIFIED", "OPEN")))
                .body("findings[0].followUps.state", equalTo(List.of("RECTIFIED")));
        assertThat(written.events(FACTS, zone))
                .extracting(event -> event.orElseThrow().path("type").asText().replaceFirst(".*registry\\.", ""))
                .containsExactly(
                        "unit-registered.v1",
                        "inspection-planned.v1",
                        "inspection-held.v1",
                        "inspection-finding-rectified.v1",
                        "inspection-finding-reopened.v1",
                        "inspection-finding-rectified.v1",
                        "inspection-finding-closed.v1");
        assertThat(written.events(FACTS, zone).toString())
                .doesNotContain("Zhao")
                .doesNotContain("Qian")
                .contains("\"post\":\"Head\"");
    }

    @Test
    void namesOfInspectorsAreForThoseWhoKeepReviewOrAudit() {
        String zone = registered();
        String inspection = location(post(INSPECTIONS, inspection(zone, Departments.registered())));

        for (String role : List.of("administrator", "reviewer", "auditor")) {
            as(Tokens.withRoles(role).units(zone)).get(inspection).then().body("inspectors[0].person", equalTo("Zhao"));
        }
        for (String role : List.of("statistician", "zone-leader", "assessor", "integrator")) {
            as(Tokens.withRoles(role).units(zone))
                    .get(inspection)
                    .then()
                    .statusCode(200)
                    .body("inspectors[0].post", equalTo("Head"))
                    .body("inspectors[0].person", nullValue());
            as(Tokens.withRoles(role).units(zone))
                    .get(INSPECTIONS)
                    .then()
                    .body("items[0].inspectors[0].person", nullValue());
        }
    }

    @Test
    void aReportIsCorrectedAndFindingsKeepTheirFollowUp() {
        String zone = registered();
        String inspection = location(post(INSPECTIONS, inspection(zone, Departments.registered())));
        post(inspection + "/holdings", inspection, found()).then().statusCode(200);
        post(inspection + "/findings/1/rectifications", inspection, paper("2015-12-21"))
                .then()
                .statusCode(200);
        Instant before = clock.now();
        ((SimulatedClock) clock).advanceTo(before.plusSeconds(1));

        post(inspection + "/corrections", inspection, found().replace("2016-03-31", "2016-04-30"))
                .then()
                .statusCode(200)
                .body("findings.term", equalTo(List.of("2016-04-30", "2016-02-29")))
                .body("findings.state", equalTo(List.of("RECTIFIED", "OPEN")));

        administrator()
                .queryParam("asOf", before.toString())
                .get(inspection)
                .then()
                .body("findings.term", equalTo(List.of("2016-03-31", "2016-02-29")));
        post(inspection + "/corrections", inspection, """
                {"on":"2015-12-20","documentNumber":"No. 2","reason":"nothing was wrong","findings":[]}""")
                .then()
                .statusCode(409)
                .body("detail", equalTo("It is rectified; this step cannot be taken from there."));
        JsonNode told = written.events(FACTS, zone).getLast().orElseThrow();
        assertThat(told.path("type").asText()).isEqualTo("io.zonewatch.registry.inspection-corrected.v1");
        assertThat(told.path("data").path("findings").path(0).path("term").asText())
                .isEqualTo("2016-04-30");
    }

    @Test
    void theUnitsStateCountsWhatAnAssessmentCounts() {
        String zone = registered();
        String inspection = location(post(INSPECTIONS, inspection(zone, Departments.registered())));
        String id = inspection.substring(INSPECTIONS.length() + 1);
        assertThat(published(zone))
                .isEqualTo("[{'id':'%s','plannedFor':'2016-01-01','state':'PLANNED'}]".formatted(id));

        post(inspection + "/holdings", inspection, found()).then().statusCode(200);
        post(inspection + "/findings/1/rectifications", inspection, paper("2015-12-21"))
                .then()
                .statusCode(200);
        post(inspection + "/findings/1/verifications", inspection, verified(true, "2015-12-24"))
                .then()
                .statusCode(200);

        assertThat(published(zone)).isEqualTo("""
                [{'id':'%s','plannedFor':'2016-01-01','state':'HELD','on':'2015-12-20','findings':[\
                {'from':'2015-12-20','open':2,'rectified':0,'overdue':0},\
                {'from':'2015-12-21','open':1,'rectified':1,'overdue':0},\
                {'from':'2015-12-24','open':1,'rectified':0,'overdue':0},\
                {'from':'2016-03-01','open':1,'rectified':0,'overdue':1}]}]""".formatted(id));
        administrator().get(path(zone)).then().body("sequence", equalTo(5));
    }

    /** The inspections in the last published state of a zone, whose sequence is the unit's own. */
    private String published(String zone) {
        JsonNode state = written.events(UNITS, zone).getLast().orElseThrow();
        assertThat(state.path("sequence").asLong())
                .isEqualTo(written.events(UNITS, zone).size());
        return state.path("data").path("inspections").toString().replace('"', '\'');
    }

    @Test
    void inspectorsActInOffice() {
        String zone = registered();
        String department = Departments.registered();
        String body = inspection(zone, department);

        post(INSPECTIONS, body.replace("\"post\":\"Head\",\"person\":\"Zhao\"", "\"post\":null"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/inspectors/0"))
                .body("errors[0].code", equalTo("neither-post-nor-person"));
        post(INSPECTIONS, inspection("T-NOBODY", "T-NOWHERE"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/unit", "/inspectors/0/department")));
    }

    @Test
    void anInspectionIsSeenWithTheUnitInspected() {
        String zone = registered();
        String department = Departments.registered();
        String inspection = location(post(INSPECTIONS, inspection(zone, department)));

        as(Tokens.withRoles("zone-leader").units(zone)).get(inspection).then().statusCode(200);
        as(Tokens.withRoles("zone-leader").units(zone))
                .get(INSPECTIONS)
                .then()
                .body("items.unit", equalTo(List.of(zone)));
        as(Tokens.withRoles("reviewer").units(department))
                .get(inspection)
                .then()
                .statusCode(404);
    }

    @Test
    void aPlannedInspectionIsCancelledOnce() {
        String inspection = location(post(INSPECTIONS, inspection(registered(), Departments.registered())));

        post(inspection + "/cancellations", inspection, paper("2016-01-01"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"));
        post(inspection + "/holdings", inspection, found()).then().statusCode(409);
        post(inspection + "/findings/1/rectifications", inspection, paper("2016-01-01"))
                .then()
                .statusCode(404);
    }
}
