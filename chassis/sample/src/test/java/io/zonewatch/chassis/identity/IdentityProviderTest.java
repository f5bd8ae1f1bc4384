package io.zonewatch.chassis.identity;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.testing.IdentityProvider;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A provider known by its address only: found by discovery, its keys taken from its key set. It is away when the service starts. */
@QuarkusTest
@QuarkusTestResource(
        value = Infrastructure.class,
        restrictToAnnotatedClass = true,
        initArgs = {
            @ResourceArg(name = "database", value = "discovering"),
            @ResourceArg(name = "provider", value = "discovered")
        })
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdentityProviderTest {

    private static IdentityProvider provider;

    @AfterAll
    static void close() {
        provider.close();
    }

    @Test
    @Order(1)
    void aServiceStartsWithoutItsProviderSaysWhatItWaitsForAndGoesOnOnceItIsThere() {
        provider = IdentityProvider.start();
        String token = provider.sign(valid());
        provider.close();

        list(token, "en")
                .statusCode(503)
                .contentType("application/problem+json")
                .body("code", equalTo("identity-provider-away"))
                .body("title", equalTo("Waiting for the identity provider"));
        list(token, "zh-CN").statusCode(503).body("title", equalTo("等待身份认证系统"));
        given().get("/api/v1/things").then().statusCode(401).body("code", equalTo("unauthenticated"));

        provider = IdentityProvider.start();
        list(token).statusCode(200);
    }

    @Test
    void theApiIsDescribedToNobodyUnlessSettingsSaySo() {
        for (String path : List.of("/openapi", "/openapi?format=json", "/swagger-ui", "/swagger-ui/index.html")) {
            given().get(path)
                    .then()
                    .statusCode(404)
                    .contentType("application/problem+json")
                    .body("code", equalTo("not-found"));
        }
    }

    @Test
    @Order(2)
    void onlyItsOwnTokensForThisServiceAreTakenAndNotForEver() {
        long past = (long) valid().get("iat") - 3600;

        list(provider.sign(valid())).statusCode(200);
        refused(provider.sign(with("iss", "http://localhost:1")));
        refused(provider.sign(with("iss", null)));
        refused(provider.sign(with("aud", "another")));
        refused(provider.sign(with("aud", null)));
        refused(provider.sign(with("exp", past)));
        refused(provider.sign(with("exp", null)));
        refused(provider.unsigned(valid()));
        refused(provider.forge(valid()));
        list(provider.sign(with("groups", null))).statusCode(403);
    }

    @Test
    @Order(3)
    void aKeyIsChangedWithoutARestartAndTheOneBeforeIsNotTrustedAnyMore() {
        String before = provider.sign(valid());

        provider.rotate();

        list(provider.sign(valid())).statusCode(200);
        refused(before);
        refused(Tokens.withRoles("administrator").divisions("3417").sign());
    }

    @Test
    @Order(4)
    void whileItIsAwayAgainTheKnownKeyIsTrusted() {
        String token = provider.sign(valid());

        provider.close();

        list(token).statusCode(200);
    }

    private static Map<String, Object> valid() {
        return provider.claims("administrator", "3417");
    }

    private static Map<String, Object> with(String claim, Object value) {
        Map<String, Object> claims = new HashMap<>(valid());
        claims.put(claim, value);
        claims.values().removeIf(Objects::isNull);
        return claims;
    }

    private static void refused(String token) {
        list(token).statusCode(401).body("code", equalTo("unauthenticated"));
    }

    private static ValidatableResponse list(String token) {
        return list(token, "en");
    }

    private static ValidatableResponse list(String token, String language) {
        return given().header("Accept-Language", language)
                .auth()
                .oauth2(token)
                .get("/api/v1/things")
                .then();
    }
}
