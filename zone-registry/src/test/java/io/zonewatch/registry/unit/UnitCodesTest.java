package io.zonewatch.registry.unit;

import static io.restassured.RestAssured.given;
import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.change;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.patch;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.zone;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.registry.RealServers;
import io.zonewatch.testing.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Codes of divisions and industries that do not exist are refused, and those that may be meant are named. */
@QuarkusTest
@RealServers
class UnitCodesTest {

    private static final Tokens ANHUI = Tokens.withRoles("administrator").divisions("34");

    @Test
    void anUnknownDivisionIsRefusedWithTheNearest() {
        register(zone(code(), "341731", ""))
                .then()
                .statusCode(422)
                .body("code", equalTo("unit-invalid"))
                .body("errors.pointer", equalTo(List.of("/division")))
                .body("errors[0].code", equalTo("unknown-division"))
                .body("errors[0].detail", containsString("341721 Dongzhi County"));
    }

    @Test
    void unknownIndustriesAreRefusedEachAtItsPlaceInTheCallersLanguage() {
        given().auth()
                .oauth2(ANHUI.sign())
                .header("Accept-Language", "zh-CN")
                .contentType("application/json")
                .body(zone(code(), "341700", "\"leadingIndustries\":[\"C26\",\"C2611\",\"C99\"],"))
                .post("/api/v1/units")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/leadingIndustries/1", "/leadingIndustries/2")))
                .body("errors[0].code", equalTo("unknown-industry"))
                .body("errors[0].detail", containsString("C261 基础化学原料制造"));
    }

    @Test
    void aChangeIsHeldToTheSameCodes() {
        String code = registered();

        change(code, "\"1-0\"", patch("\"division\":\"341731\",\"leadingIndustries\":[\"C00\"]", "2016-07-01"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("unknown-division", "unknown-industry")));
        administrator().get(path(code) + "/history").then().body("items.size()", equalTo(1));
    }

    @Test
    void theDivisionIsJudgedOnTheFirstDayAndStaysAfterItEnded() {
        String code = code();
        String ended = "340721";
        String body = zone(code, ended, "");

        as(ANHUI)
                .contentType("application/json")
                .body(body)
                .post("/api/v1/units")
                .then()
                .statusCode(422)
                .body("errors[0].detail", containsString(ended));
        as(ANHUI)
                .contentType("application/json")
                .body(body.replace("2016-01-01", "2015-12-30"))
                .post("/api/v1/units")
                .then()
                .statusCode(201);
        change(
                        as(ANHUI),
                        code,
                        "\"1-0\"",
                        patch("\"level\":\"PROVINCIAL\",\"justification\":\"because\"", "2016-07-01"))
                .then()
                .statusCode(200);
    }
}
