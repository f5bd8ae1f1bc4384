package io.zonewatch.testing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;

import io.restassured.response.ValidatableResponse;

/** What auditors of a part read of a service's audit trail: what was done to units of that part. */
public final class AuditScopes {

    private AuditScopes() {}

    /**
     * Asks as auditors who reach a unit, by its division 341702 or its code, and as others.
     *
     * @param unit of which the one entry of kind {@code test} is, with its code as subject
     * @param action of that entry
     */
    public static void areThoseOfTheUnit(String unit, String action) {
        entries(Tokens.withRoles("auditor").divisions("341702"), unit).body("items.action", contains(action));
        entries(Tokens.withRoles("auditor").units(unit), unit).body("items.action", contains(action));
        entries(Tokens.withRoles("auditor").divisions("341721"), unit).body("items", empty());
        entries(Tokens.withRoles("auditor").units("U9999"), unit).body("items", empty());
    }

    /** What an auditor reads of the entries of kind {@code test} about a unit. */
    public static ValidatableResponse entries(Tokens auditor, String subject) {
        return given().auth()
                .oauth2(auditor.sign())
                .get("/api/v1/audit/entries?subjectType=test&subject=" + subject)
                .then()
                .statusCode(200);
    }
}
