package io.zonewatch.notification.interleaving;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.specification.RequestSpecification;
import io.zonewatch.notification.interleaving.Tables.Own;
import io.zonewatch.testing.Tokens;
import java.time.Instant;

/** What people ask of the service. */
final class Requests {

    private Requests() {}

    static void acknowledge(Own own) {
        as(own.human(), own.unit())
                .post("/api/v1/reminders/" + own.id() + "/acknowledge")
                .then()
                .statusCode(200);
    }

    /** Whether it is put off; not if its round is over. */
    static boolean snooze(Own own, Instant until) {
        int status = as(own.human(), own.unit())
                .body("{\"until\":\"%s\",\"reason\":\"later\"}".formatted(Debt.moment(until)))
                .put("/api/v1/reminders/" + own.id() + "/snooze")
                .then()
                .statusCode(oneOf(200, 409))
                .extract()
                .statusCode();
        return status == 200;
    }

    static void silence(String division, Instant from, Instant until) {
        administrator()
                .body("""
                        {"channel":null,"division":"%s","form":null,"from":"%s","until":"%s","reason":"works"}""".formatted(division, Debt.moment(from), Debt.moment(until)))
                .post("/api/v1/silences")
                .then()
                .statusCode(201);
    }

    static void wish(Human human, String unit, Wish wish) {
        String tag = as(human, unit)
                .get("/api/v1/me/preferences")
                .then()
                .statusCode(200)
                .extract()
                .header("ETag");
        as(human, unit)
                .header("If-Match", tag)
                .body(wish.json())
                .put("/api/v1/me/preferences")
                .then()
                .statusCode(200);
    }

    static void put(Wall wall, String office) {
        RequestSpecification request = administrator().body(wall.json(office));
        (wall.version() == 1 ? request : request.header("If-Match", "*"))
                .put("/api/v1/ladders/" + wall.form())
                .then()
                .statusCode(oneOf(200, 201));
    }

    private static RequestSpecification as(Human human, String unit) {
        return given().auth()
                .oauth2(Tokens.withRoles("statistician")
                        .sub(human.account())
                        .units(unit)
                        .sign())
                .contentType("application/json");
    }

    private static RequestSpecification administrator() {
        return given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json");
    }
}
