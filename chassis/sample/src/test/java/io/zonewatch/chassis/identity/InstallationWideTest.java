package io.zonewatch.chassis.identity;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What belongs to all units is changed only by those who reach all of them. The installation under test is 341700. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class InstallationWideTest {

    private static final String REPLAY = "/api/v1/dead-letters/987654321/replay";

    @ParameterizedTest
    @ValueSource(strings = {"CN", "340000", "34", "341700", "3417"})
    void whoReachesTheWholeInstallationGetsAsFarAsTheThingItself(String division) {
        replay(Tokens.withRoles("administrator").divisions(division), "en")
                .statusCode(404)
                .body("code", equalTo("not-found"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"341702", "341721", "340100", "35"})
    void whoReachesAPartOfItOrNoneIsRefusedInWordsThatSayWhatIsMissing(String division) {
        Tokens caller = Tokens.withRoles("administrator").divisions(division).units("U0001");

        replay(caller, "en")
                .statusCode(403)
                .contentType("application/problem+json")
                .body("code", equalTo("scope-too-narrow"))
                .body("title", equalTo("Scope too narrow"))
                .body(
                        "detail",
                        equalTo(
                                "This belongs to the whole installation and needs a scope that covers division 341700."));
        replay(caller, "zh-CN").statusCode(403).body("detail", equalTo("该内容为全系统共用，须具有覆盖区划 341700 的权限范围。"));
    }

    @Test
    void theRoleIsAskedForFirst() {
        replay(Tokens.withRoles("reviewer").divisions("CN"), "en")
                .statusCode(403)
                .body("code", equalTo("forbidden"));
    }

    /** Their keys name units of the whole installation. */
    @ParameterizedTest
    @ValueSource(strings = {"administrator", "auditor"})
    void whoReachesAPartOfItDoesNotReadWhatCouldNotBeApplied(String role) {
        given().auth()
                .oauth2(Tokens.withRoles(role)
                        .divisions("341702")
                        .units("U0001")
                        .sign())
                .get("/api/v1/dead-letters")
                .then()
                .statusCode(403)
                .body("code", equalTo("scope-too-narrow"));
    }

    @Test
    void readingWhatNamesNobodyNeedsNoScope() {
        given().auth()
                .oauth2(Tokens.withRoles("administrator").sign())
                .get("/api/v1/projections")
                .then()
                .statusCode(200);
    }

    /** An auditor reads everything and changes nothing. */
    @Test
    void anAuditorReadsWhatCouldNotBeAppliedAndReplaysNothing() {
        String auditor = Tokens.withRoles("auditor").divisions("CN").sign();

        for (String path : List.of("/api/v1/dead-letters", "/api/v1/projections")) {
            given().auth().oauth2(auditor).get(path).then().statusCode(200);
        }
        for (String path : List.of(REPLAY, "/api/v1/projections/seen-things/rebuild")) {
            given().auth().oauth2(auditor).post(path).then().statusCode(403).body("code", equalTo("forbidden"));
        }
    }

    @Test
    void theDescriptionSaysWhichOperationsTheseAre() {
        Map<String, Object> replay = given().accept("application/json")
                .get("/openapi?format=json")
                .then()
                .extract()
                .path("paths.'/api/v1/dead-letters/{id}/replay'.post");

        assertThat(replay).containsEntry("x-installation-wide", true);
        assertThat(replay.get("description")).asString().contains("covers the whole installation");
    }

    private static ValidatableResponse replay(Tokens caller, String language) {
        return given().auth()
                .oauth2(caller.sign())
                .header("Accept-Language", language)
                .post(REPLAY)
                .then();
    }
}
