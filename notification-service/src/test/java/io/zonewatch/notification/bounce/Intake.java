package io.zonewatch.notification.bounce;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.zonewatch.testing.Tokens;
import java.nio.charset.StandardCharsets;

/** What a mail server's pipe does with a report. */
final class Intake {

    private Intake() {}

    static ValidatableResponse take(String report) {
        return given().auth()
                .oauth2(Tokens.withRoles("integrator").divisions("CN").sign())
                .contentType("message/rfc822")
                .body(report.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/bounces")
                .then();
    }
}
