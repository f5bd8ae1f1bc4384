package io.zonewatch.assessment.support;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import io.zonewatch.testing.Tokens;

/** Requests as somebody with a role whose scope is a division. */
public final class Callers {

    private Callers() {}

    /** What is asked by who reads everything of the division. */
    public static RequestSpecification reading(String division) {
        return given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions(division).sign());
    }

    /** What is sent, in JSON, in a role. */
    public static RequestSpecification acting(String role, String division) {
        return given().auth()
                .oauth2(Tokens.withRoles(role).divisions(division).sign())
                .contentType("application/json");
    }
}
