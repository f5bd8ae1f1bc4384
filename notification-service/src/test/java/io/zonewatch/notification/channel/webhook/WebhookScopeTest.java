package io.zonewatch.notification.channel.webhook;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.notification.Mailroom;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever runs a system that is told looks after its webhook, and sees none that is told more. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "notification"))
@QuarkusTestResource(value = Mailroom.class)
class WebhookScopeTest {

    private static final String COUNTY = "341702";

    private String ofTheCity;
    private String ofTheCounty;

    @BeforeEach
    void oneOfTheCityAndOneOfACounty() {
        ofTheCity = added("3417");
        ofTheCounty = added(COUNTY);
    }

    @Test
    void anIntegratorReadsTriesOutTurnsAndRotatesTheWebhooksOfItsScope() {
        integrator().get(ofTheCounty).then().statusCode(200).body("division", equalTo(COUNTY));
        integrator().post(ofTheCounty + "/secret").then().statusCode(200).body("secret", startsWith("whsec_"));
        integrator().post(ofTheCounty + "/test").then().statusCode(200).body("taken", equalTo(false));
        integrator()
                .post(ofTheCounty + "/disable")
                .then()
                .statusCode(200)
                .body("enabled", equalTo(false))
                .body("disabledBecause", equalTo("integrator"));
        integrator().post(ofTheCounty + "/enable").then().statusCode(200).body("enabled", equalTo(true));
    }

    @Test
    void whatIsToldMoreThanItsScopeDoesNotExistForIt() {
        integrator().get(ofTheCity).then().statusCode(404);
        for (String act : List.of("secret", "test", "disable", "enable")) {
            integrator().post(ofTheCity + "/" + act).then().statusCode(404);
        }
        integrator()
                .get("/api/v1/webhooks")
                .then()
                .statusCode(200)
                .body("items.id", hasItem(idOf(ofTheCounty)))
                .body("items.id", not(hasItem(idOf(ofTheCity))));
    }

    @Test
    void aWebhookIsAddedByAnAdministratorOnly() {
        integrator().body(form(COUNTY)).post("/api/v1/webhooks").then().statusCode(403);
    }

    @Test
    void anAuditorReadsAndChangesNothing() {
        as("auditor", "3417").get(ofTheCity).then().statusCode(200);
        as("auditor", "3417").get("/api/v1/bots").then().statusCode(200);
        as("auditor", "3417").post(ofTheCity + "/disable").then().statusCode(403);
    }

    private static RequestSpecification integrator() {
        return as("integrator", COUNTY);
    }

    private static RequestSpecification as(String role, String division) {
        return given().auth()
                .oauth2(Tokens.withRoles(role).divisions(division).sign())
                .contentType("application/json");
    }

    private static String added(String division) {
        return "/api/v1/webhooks/"
                + as("administrator", "3417")
                        .body(form(division))
                        .post("/api/v1/webhooks")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id");
    }

    private static String form(String division) {
        return "{\"name\":\"统计局\",\"division\":\"%s\",\"url\":\"https://hooks.example.invalid/x\"}".formatted(division);
    }

    private static String idOf(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
