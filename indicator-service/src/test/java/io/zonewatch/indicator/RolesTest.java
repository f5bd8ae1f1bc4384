package io.zonewatch.indicator;

import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.testing.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has a known role reads; a token alone is not enough, and to change what all share takes a scope of all. */
@QuarkusTest
@RealServers
class RolesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/calendars",
                "/calendars/2016",
                "/calendar-alerts",
                "/catalogues",
                "/catalogues/1",
                "/forms",
                "/forms/F-1",
                "/obligations",
                "/obligations/summary",
                "/obligations/Z-1_F-1_2016-01",
                "/obligations/Z-1_F-1_2016-01/rounds",
                "/obligations/Z-1_F-1_2016-01/acts",
                "/exemptions",
                "/exemptions/0c9a1c4e-2f43-4f0e-9b1d-7c4f2f4f0b11",
                "/matrix?form=F-1&from=2016-01&to=2016-02",
                "/compliance?by=TOTAL",
                "/compliance/cells",
                "/obligations/Z-1_F-1_2016-01/rules",
                "/obligations/Z-1_F-1_2016-01/draft",
                "/obligations/Z-1_F-1_2016-01/attachments",
                "/obligations/Z-1_F-1_2016-01/attachments/0",
                "/obligations/Z-1_F-1_2016-01/submissions/1/difference",
                "/obligations/Z-1_F-1_2016-01/submissions",
                "/obligations/Z-1_F-1_2016-01/precomputed",
                "/obligations/Z-1_F-1_2016-01/submissions/1/print",
                "/obligations/Z-1_F-1_2016-01/submissions/1"
            })
    void aTokenWithoutAKnownRoleReadsNothing(String path) {
        Api.as(Tokens.withRoles().divisions("CN")).get(path).statusCode(403).body("code", equalTo("forbidden"));
        Api.as(Tokens.withRoles("visitor").divisions("CN"))
                .get(path)
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"statistician", "zone-leader", "reviewer", "assessor", "auditor", "administrator", "integrator"})
    void eachOfTheSevenRolesReads(String role) {
        for (String path : List.of(
                "/calendars",
                "/calendar-alerts",
                "/catalogues",
                "/forms",
                "/obligations",
                "/obligations/summary",
                "/exemptions",
                "/compliance?by=TOTAL")) {
            Api.as(Tokens.withRoles(role).divisions("CN")).get(path).statusCode(200);
        }
    }

    @Test
    void whatAllUnitsShareIsNotChangedByWhoReachesACounty() {
        Api county = Api.as(Tokens.withRoles("administrator").divisions("341702"));

        for (ValidatableResponse answer : List.of(
                county.put("/calendars/2031", "{}"),
                county.post("/catalogues", "{}"),
                county.put("/catalogues/1", "{}"),
                county.post("/catalogues/1/publication", "{}"),
                county.post("/forms", "{}"))) {
            answer.statusCode(403).body("code", equalTo("scope-too-narrow"));
        }
    }
}
