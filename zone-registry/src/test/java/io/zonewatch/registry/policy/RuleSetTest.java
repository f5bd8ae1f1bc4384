package io.zonewatch.registry.policy;

import static io.zonewatch.registry.Client.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule sets are published version by version, and read by everybody. */
@QuarkusTest
@RealServers
class RuleSetTest {

    private static final City CITY = new City("3410");
    private static final String SETS = "/api/v1/rule-sets";

    @Inject
    Written written;

    @Test
    void theShippedRulesAreTakenAsTheyStandAndReadByEverybody() {
        CITY.publish(CITY.rules(), "shipped")
                .then()
                .statusCode(201)
                .header("Location", endsWith(SETS + "/plan-3410"))
                .header("ETag", startsWith("\"1-"))
                .body("rules", hasSize(9))
                .body("rules[0].parameters.counts.NATIONAL.max", equalTo(4))
                .body("rules[0].assumptions", equalTo(List.of("A17", "A18")))
                .body("validFrom", equalTo("2015-11-02"));
        CITY.publish(CITY.rules().replace("\"version\": 1", "\"version\": 2"), "next")
                .then()
                .statusCode(201);

        as(Tokens.withRoles("statistician").units("U0001"))
                .get(SETS + "/plan-3410")
                .then()
                .statusCode(200)
                .body("version", equalTo(2));
        as(Tokens.withRoles("auditor").divisions("3417"))
                .queryParam("version", 1)
                .get(SETS + "/plan-3410")
                .then()
                .statusCode(200)
                .body("version", equalTo(1))
                .body("recordedAt", startsWith("2016-01-01T"));
        CITY.administrator()
                .queryParam("limit", 500)
                .get(SETS)
                .then()
                .statusCode(200)
                .body("items.code", hasItem("plan-3410"));
        CITY.administrator()
                .queryParam("version", 9)
                .get(SETS + "/plan-3410")
                .then()
                .statusCode(404);
    }

    @Test
    void aVersionNeverChanges() {
        String rules = CITY.rules().replace("plan-3410", "fixed-3410");
        CITY.publish(rules, "fixed").then().statusCode(201);

        CITY.publish(rules, "fixed-again")
                .then()
                .statusCode(409)
                .body("code", equalTo("rule-set-exists"))
                .body(
                        "detail",
                        equalTo(
                                "Version 1 of the rule set fixed-3410 is published and does not change; publish a higher"
                                        + " version."));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "\"tolerancePercent\": \"5\"; \"tolerancePercent\": \"-5\"; /rules/8/parameters/tolerancePercent; parameter-invalid",
                "\"tolerancePercent\": \"5\"; \"tolerance\": \"5\"; /rules/8/parameters/tolerance; parameter-invalid",
                "\"tolerancePercent\": \"5\"; \"tolerancePercent\": []; /rules/8/parameters/tolerancePercent; parameter-invalid",
                "\"min\": 3; \"min\": null; /rules/0/parameters/counts/NATIONAL/min; parameter-invalid",
                "\"NATIONAL\": {; \"GALACTIC\": {; /rules/0/parameters/counts; parameter-invalid",
                "one-primary-industry; industry-count; /rules/1/code; duplicate-rule",
                "off the approved {approvedAreaHa}; off {weather}; /rules/8/texts/en; unknown-fact",
                "2024-10-10; 2015-11-02; /validTo; ends-before-begin"
            })
    void whatDoesNotFitIsNamedByItsPlaceAndNothingIsWritten(String good, String bad, String place, String code) {
        long before = written.everything();

        CITY.publish(CITY.rules().replace("plan-3410", "bad-3410").replace(good, bad), "bad" + place + bad.hashCode())
                .then()
                .statusCode(422)
                .body("code", equalTo("rule-set-invalid"))
                .body("errors.pointer", equalTo(List.of(place)))
                .body("errors.code", equalTo(List.of(code)));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void nobodyBindsZonesOfAnotherCity() {
        CITY.publish(CITY.rules().replace("\"3410\"", "\"34\""), "too-far")
                .then()
                .statusCode(404)
                .body("errors.pointer", equalTo(List.of("/division")))
                .body("errors.code", equalTo(List.of("division-outside-scope")));
    }
}
