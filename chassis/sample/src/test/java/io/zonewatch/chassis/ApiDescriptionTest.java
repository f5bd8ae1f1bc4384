package io.zonewatch.chassis;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.testing.Infrastructure;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the API description says about the answers that are the same everywhere. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class ApiDescriptionTest {

    @Test
    void namesEveryErrorOfAChange() {
        assertThat(statuses("/api/v1/things/{code}", "patch"))
                .containsExactlyInAnyOrder(
                        "200", "400", "401", "403", "404", "406", "409", "412", "413", "414", "415", "422", "428",
                        "429", "431", "503");
    }

    @Test
    void namesNoPreconditionWhereThereIsNone() {
        assertThat(statuses("/api/v1/things", "get"))
                .containsExactlyInAnyOrder("200", "400", "401", "403", "406", "414", "429", "431", "503");
    }

    @Test
    void namesTheRolesThatRead() {
        List<String> roles = description("paths.'/api/v1/things/{code}'.get.security[0].SecurityScheme");

        assertThat(roles)
                .containsExactlyInAnyOrder(
                        "administrator",
                        "assessor",
                        "auditor",
                        "integrator",
                        "reviewer",
                        "statistician",
                        "zone-leader");
    }

    @Test
    void describesEachRefusalOnce() {
        String refusal = description("paths.'/api/v1/things'.get.responses.'406'.'$ref'");
        Map<String, Object> shared = description("components.responses");

        assertThat(refusal).isEqualTo("#/components/responses/NotAcceptable");
        assertThat(shared).containsKeys("NotAcceptable", "MethodNotAllowed", "UriTooLong", "HeadersTooLarge");
    }

    @Test
    void describesTheProblemDocument() {
        Map<String, Object> members = description("components.schemas.Problem.properties");

        assertThat(members).containsOnlyKeys("type", "title", "status", "detail", "instance", "code", "errors");
    }

    @Test
    void canBeReadInABrowserWithoutAToken() {
        given().get("/swagger-ui/").then().statusCode(200).contentType("text/html");
    }

    private static Set<String> statuses(String path, String method) {
        return ApiDescriptionTest.<Map<String, Object>>description("paths.'" + path + "'." + method + ".responses")
                .keySet();
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as with what it calls, the caller knows what stands there
    private static <T> T description(String path) {
        return given().accept("application/json")
                .get("/openapi?format=json")
                .then()
                .statusCode(200)
                .extract()
                .path(path);
    }
}
