package io.zonewatch.assessment.handover;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.assessment.support.Pack;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Annual summaries: who writes them, over what, and what is kept. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class SummaryTest {

    @Inject
    Jdbc jdbc;

    private String plan;

    @BeforeEach
    void aPlan() {
        plan = "S-" + UUID.randomUUID().toString().substring(0, 8);
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("CN").sign())
                .contentType("application/json")
                .body(Pack.targets()
                        .replace("chizhou-2015", plan)
                        .replace("U0001", "S0001")
                        .replace("M-IND", "S-IND")
                        .replace("Q-REV", "S-REV"))
                .post("/api/v1/plans")
                .then()
                .statusCode(201);
    }

    @Test
    void aChangeNeedsTheVersionItReplacesAndEveryVersionIsKept() {
        String first = put(assessor(), "one", null)
                .statusCode(201)
                .header("Location", endsWith("/api/v1/summaries/" + plan + "/2016"))
                .header("ETag", startsWith("\"1-"))
                .extract()
                .header("ETag");
        put(assessor(), "two", null).statusCode(428);
        put(assessor(), "two", first).statusCode(200).body("version", is(2)).header("ETag", startsWith("\"2-"));
        put(assessor(), "three", first).statusCode(412);

        assessor()
                .get("/api/v1/summaries/" + plan + "/2016")
                .then()
                .statusCode(200)
                .body("summary", is("two"));
        assessor()
                .get("/api/v1/summaries/" + plan + "/2016/versions")
                .then()
                .statusCode(200)
                .body("items.version", contains(1, 2))
                .body("items.summary", contains("one", "two"));
        assertThat(audited()).isEqualTo(2);
    }

    @Test
    void theSameAgainChangesNothing() {
        put(assessor(), "one", null).statusCode(201);

        put(assessor(), "one", null).statusCode(200).body("version", is(1));

        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void whoExpectsASummaryWhereNoneIsOrNoneWhereOneIsIsRefused() {
        put(assessor(), "one", "*").statusCode(412).body("code", is("precondition-failed"));
        put(assessor(), "one", "\"1-00\"").statusCode(412);
        assertThat(audited()).isZero();

        put(creating(), "one", null).statusCode(201);
        put(creating(), "one", null).statusCode(412);
        put(creating(), "two", null).statusCode(412);
        assertThat(audited()).isEqualTo(1);
    }

    @Test
    void textsOfWhiteSpaceAreNone() {
        put(assessor(), " \\n ", null).statusCode(400).body("errors.pointer", contains("/summary"));
    }

    @Test
    void thePageHasItsTextsAsTextsAndTheResultsWithTheirDigest() {
        put(assessor(), "one\\n\\n<b>two</b>", null).statusCode(201);

        String page = assessor()
                .accept("text/html")
                .header("Accept-Language", "en")
                .get("/api/v1/summaries/" + plan + "/2016")
                .then()
                .statusCode(200)
                .header("Content-Security-Policy", startsWith("default-src 'none'"))
                .extract()
                .asString();

        assertThat(page)
                .contains("<h1>Annual summary 2016 and key points 2017</h1>")
                .contains("<p>one</p>", "<p>&lt;b&gt;two&lt;/b&gt;</p>", "<li>a</li>", "<li>b</li>")
                .contains("cannot be assessed")
                .containsPattern("SHA-256 digest of the results handed over for 2016:<br>[0-9a-f]{64}<")
                .doesNotContain("<h2>Problems</h2>");
    }

    @Test
    void versionsComePageByPage() {
        String tag = put(assessor(), "one", null).extract().header("ETag");
        put(assessor(), "two", tag).statusCode(200);

        String next = assessor()
                .get("/api/v1/summaries/" + plan + "/2016/versions?limit=1")
                .then()
                .body("items.version", contains(1))
                .extract()
                .path("next");

        assessor()
                .queryParam("cursor", next)
                .get("/api/v1/summaries/" + plan + "/2016/versions")
                .then()
                .body("items.version", contains(2));
    }

    @Test
    void outsideTheScopeThereIsNoSummary() {
        put(assessor(), "one", null).statusCode(201);
        RequestSpecification elsewhere =
                as(Tokens.withRoles("assessor").divisions("3402").sign());

        elsewhere.get("/api/v1/summaries/" + plan + "/2016").then().statusCode(404);
        put(as(Tokens.withRoles("assessor").divisions("3402").sign()), "two", null)
                .statusCode(404);
        put(as(Tokens.withRoles("auditor").units("S0001").sign()), "two", null).statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2017", "2016-12", "2016-Q4", "x", "0001"})
    void whereNothingIsWrittenThereIsNoSummary(String year) {
        assessor().get("/api/v1/summaries/" + plan + "/" + year).then().statusCode(404);
    }

    private ValidatableResponse put(RequestSpecification caller, String summary, String ifMatch) {
        RequestSpecification request = caller.contentType("application/json")
                .body("{\"summary\":\"" + summary + "\",\"problems\":\"\",\"keyPoints\":[\"a\",\"b\"]}");
        return (ifMatch == null ? request : request.header("If-Match", ifMatch))
                .put("/api/v1/summaries/" + plan + "/2016")
                .then();
    }

    private static RequestSpecification creating() {
        return assessor().header("If-None-Match", "*");
    }

    private static RequestSpecification assessor() {
        return as(Tokens.withRoles("assessor").divisions("CN").sign());
    }

    private static RequestSpecification as(String token) {
        return given().auth().oauth2(token);
    }

    private long audited() {
        return jdbc.queryOne(
                        "select count(*) from audit_entry where subject_id = ?", row -> row.getLong(1), plan + "/2016")
                .orElseThrow();
    }
}
