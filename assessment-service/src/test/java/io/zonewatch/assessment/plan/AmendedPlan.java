package io.zonewatch.assessment.plan;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.assessment.support.Callers;

/**
 * A plan over HTTP, as its assessor takes it up and a document changes it.
 *
 * @param division that the plan is for
 * @param documentNumber of what changes it
 */
record AmendedPlan(String code, String division, String documentNumber) {

    private static final String PLANS = "/api/v1/plans";

    /** Where it is. */
    String path() {
        return PLANS + "/" + code;
    }

    /** Takes it up with these targets. */
    void begin(String... targets) {
        assessor()
                .body("{\"code\":\"%s\",\"names\":{\"zh\":\"计划\",\"en\":\"Plan\"},\"targets\":[%s]}"
                        .formatted(code, String.join(",", targets)))
                .post(PLANS)
                .then()
                .statusCode(201);
    }

    /** A version as it is sent. */
    String version(String validFrom, String... targets) {
        return """
                {"validFrom":"%s","documentNumber":"%s","reason":"中期调整","names":{"zh":"计划","en":"Plan"},"targets":[%s]}""".formatted(validFrom, documentNumber, String.join(",", targets));
    }

    /** Drafts a version. */
    ValidatableResponse draft(String validFrom, String... targets) {
        return assessor()
                .body(version(validFrom, targets))
                .post(path() + "/versions")
                .then();
    }

    /**
     * Publishes a version.
     *
     * @param query how, or empty
     */
    ValidatableResponse publish(int version, String query) {
        return assessor()
                .header("Accept-Language", "en")
                .post(path() + "/versions/" + version + "/publication" + query)
                .then();
    }

    /** The progress of a target. */
    ValidatableResponse series(String target, String query) {
        return reader().get(path() + "/targets/" + target + "/progress" + query)
                .then()
                .statusCode(200);
    }

    /** The progress of a target in a period, explained. */
    ValidatableResponse explained(String target, String period, String query) {
        return series(target, "/" + period + query);
    }

    RequestSpecification reader() {
        return Callers.reading(division);
    }

    RequestSpecification assessor() {
        return Callers.acting("assessor", division);
    }
}
