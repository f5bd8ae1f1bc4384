package io.zonewatch.chassis.rate;

import static io.restassured.RestAssured.given;
import static io.zonewatch.testing.Patience.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.testing.Infrastructure;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A client that asks too often is refused, and no other one is. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class)
class ClientRatesTest {

    @Inject
    ClientRates rates;

    @Test
    void everyAnswerSaysHowMuchIsLeft() {
        String policy = "\"client\";q=" + rates.quota() + ";w=60";

        as("somebody")
                .get("/api/v1/things")
                .then()
                .statusCode(200)
                .header("RateLimit-Policy", equalTo(policy))
                .header("RateLimit", matchesPattern("\"client\";r=[0-9]+;t=[0-9]+"));
        as("somebody").get("/api/v1/things/NONE").then().statusCode(404).header("RateLimit-Policy", equalTo(policy));
    }

    @Test
    void whoAsksWithoutEndIsToldWhenToComeAgainAndNobodyElseIs() throws InterruptedException {
        Thread loop = Thread.ofPlatform().daemon().start(() -> {
            while (!Thread.currentThread().isInterrupted()) {
                rates.draw("subject hasty");
            }
        });
        try {
            await().untilAsserted(() -> as("hasty")
                    .header("Accept-Language", "zh-CN")
                    .get("/api/v1/things")
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Retry-After", equalTo("1"))
                    .body("code", equalTo("too-many-requests"))
                    .body("title", equalTo("请求过多")));
            as("patient").get("/api/v1/things").then().statusCode(200);
        } finally {
            loop.interrupt();
            loop.join();
        }
    }

    @Test
    void whatWasTakenComesBackEvenly() {
        long before = rates.draw("even").remaining();

        assertThat(before).isEqualTo(rates.quota() - 1L);
        assertThat(rates.draw("even").full())
                .isPositive()
                .isLessThanOrEqualTo(ClientRates.WINDOW.multipliedBy(2).dividedBy(rates.quota()));
        assertThat(exhaust("all").pause())
                .isPositive()
                .isLessThanOrEqualTo(ClientRates.WINDOW.dividedBy(rates.quota()).plus(Duration.ofNanos(1)));
    }

    /** Draws until it is refused; that it is proves the bound. */
    private ClientRates.Draw exhaust(String client) {
        ClientRates.Draw draw = rates.draw(client);
        for (int i = 0; draw.isAllowed() && i < 100 * rates.quota(); i++) {
            draw = rates.draw(client);
        }
        return draw;
    }

    private static RequestSpecification as(String sub) {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator")
                        .divisions("CN")
                        .sub(sub)
                        .sign());
    }
}
