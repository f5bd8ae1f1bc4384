package io.zonewatch.chassis;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** A service without its broker starts, and says what it waits for. */
@QuarkusTest
@QuarkusTestResource(
        value = Infrastructure.class,
        restrictToAnnotatedClass = true,
        initArgs = {@ResourceArg(name = "database", value = "brokerless"), @ResourceArg(name = "broker", value = "away")
        })
class BrokerAwayTest {

    @ConfigProperty(name = "test.management.url")
    URI management;

    @Inject
    Jdbc jdbc;

    @Test
    void whetherItRestsCannotBeSaidAndTheBrokerIsNamed() {
        look("en")
                .statusCode(503)
                .contentType("application/problem+json")
                .body("status", equalTo(503))
                .body("code", equalTo("broker-away"))
                .body("title", equalTo("Waiting for the broker"))
                .body("detail", containsString("event broker does not answer"));
        look("zh-CN").statusCode(503).body("title", equalTo("等待消息系统"));
    }

    @Test
    void theClockIsStillTold() {
        given().get(management.resolve("/q/zonewatch/clock"))
                .then()
                .statusCode(200)
                .body("mode", equalTo("simulated"));
    }

    @Test
    void whatOnlyTheBrokerHoldsCannotBeReplayedNow() {
        long id = jdbc.queryOne("""
                        insert into dead_letter (projection, topic, partition, record_offset, record_key, payload_in_topic, reason)
                        values ('people', 'zonewatch.registry.contacts.v1', 0, 0, 'U0011', true, 'a reason') returning id
                        """, row -> row.getLong(1)).orElseThrow();

        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("CN").sign())
                .post("/api/v1/dead-letters/" + id + "/replay")
                .then()
                .statusCode(503)
                .body("code", equalTo("broker-away"));
    }

    private ValidatableResponse look(String language) {
        return given().header("Accept-Language", language)
                .get(management.resolve("/q/zonewatch/quiescence"))
                .then();
    }
}
