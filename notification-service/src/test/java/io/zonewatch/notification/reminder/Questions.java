package io.zonewatch.notification.reminder;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.notification.Scenario;
import io.zonewatch.testing.Tokens;
import java.time.Instant;

/** What people who may ask ask about who is told what: who would be told, or was told by a moment; and why somebody was not. */
final class Questions {

    /** Division of the city. */
    static final String CITY = "3417";

    /** Division of another. */
    static final String ELSEWHERE = "3401";

    private Questions() {}

    /** Who is told what until a moment about an obligation. */
    static ValidatableResponse aboutObligation(String role, Instant until, String obligation) {
        return preview(role, CITY, until, "obligation", obligation);
    }

    /** Who is told what until a moment about all that a unit owes. */
    static ValidatableResponse aboutUnit(String role, String division, Instant until, String unit) {
        return preview(role, division, until, "unit", unit);
    }

    /** The first page of who is told what until a moment about all that a unit owes, where a page has room for one obligation. */
    static ValidatableResponse firstOfUnit(Instant until, String unit) {
        return as("reviewer", CITY)
                .contentType("application/json")
                .queryParam("limit", 1)
                .body("{\"at\":\"%s\",\"unit\":\"%s\"}".formatted(Scenario.offset(until), unit))
                .post("/api/v1/preview")
                .then()
                .statusCode(200);
    }

    /** Why somebody was not told of an obligation. */
    static ValidatableResponse whyNot(String role, String division, String obligation, String recipient) {
        return as(role, division)
                .queryParam("obligation", obligation)
                .queryParam("recipient", recipient)
                .get("/api/v1/why-not")
                .then();
    }

    private static ValidatableResponse preview(
            String role, String division, Instant until, String about, String which) {
        return as(role, division)
                .contentType("application/json")
                .body("{\"at\":\"%s\",\"%s\":\"%s\"}".formatted(Scenario.offset(until), about, which))
                .post("/api/v1/preview")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification as(String role, String division) {
        return given().auth().oauth2(Tokens.withRoles(role).divisions(division).sign());
    }
}
