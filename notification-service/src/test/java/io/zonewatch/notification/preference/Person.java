package io.zonewatch.notification.preference;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.oneOf;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.embedded.Roots;
import io.zonewatch.notification.Broker;
import io.zonewatch.notification.Zone;
import io.zonewatch.testing.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.UUID;

/** The statistician of a zone of its own, with an account. */
public final class Person {

    /** A form whose ladder speaks by e-mail and inbox. */
    public static final String FORM = "M-BOTH";

    private static final String PREFERENCES = "/api/v1/me/preferences";

    private final String sub = UUID.randomUUID().toString();
    private final Zone zone = Zone.withoutPeople();

    /** Somebody the registry has told of. */
    public static Person known() {
        Person person = new Person();
        person.zone.tellAccount(1, person.sub);
        return person;
    }

    /** Where the person works. */
    public Zone zone() {
        return zone;
    }

    /** The person as tokens name it. */
    public String sub() {
        return sub;
    }

    /** What the person owes on {@link #FORM} for a period. */
    String obligation(String period) {
        return zone.obligation(period).replace("M-IND", FORM);
    }

    RequestSpecification asks() {
        return given().auth()
                .oauth2(Tokens.withRoles("statistician")
                        .sub(sub)
                        .units(zone.code())
                        .sign())
                .contentType("application/json");
    }

    /** Asks for preferences in place of the present ones. */
    public ValidatableResponse wants(String preferences) {
        return asks().header("If-Match", tag())
                .body(preferences)
                .put(PREFERENCES)
                .then();
    }

    String tag() {
        return asks().get(PREFERENCES).then().statusCode(200).extract().header("ETag");
    }

    /** Puts the ladder of {@link #FORM} in force. */
    public static void putLadder() {
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body("""
                        {"form":"M-BOTH","version":1,"officeUnit":"U0002","time":"09:00","steps":[%s,%s,%s]}""".formatted(
                                step("T-3", -3, "COURTESY", "即将到期", "Due soon"),
                                step("T+1", 1, "OVERDUE", "报表已逾期", "Report overdue"),
                                step("T+3", 3, "FORMAL_NOTICE", "催报通知书", "Formal dunning notice")))
                .put("/api/v1/ladders/M-BOTH")
                .then()
                .statusCode(oneOf(200, 201));
    }

    /** Tells, with the ladder of the pack, that a result was published that ranks the person's zone. */
    void hearsOfAResult(LocalDate today) {
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body(resultLadder())
                .put("/api/v1/ladders/NEWS-RESULT")
                .then()
                .statusCode(oneOf(200, 201));
        Broker.raw("zonewatch.assessment.results.v1", sub, sub, """
                {"specversion":"1.0","id":"%s","source":"/zonewatch/assessment-service","type":"io.zonewatch.assessment.run-changed.v1",
                 "subject":"%s","time":"%sT00:00:00+08:00","data":{"run":"%s","names":{"zh":"年度评价","en":"Annual assessment"},
                 "period":"2015","state":"PUBLISHED","units":["%s"]}}""".formatted(
                        UUID.randomUUID(), sub, today, sub, zone.code()));
    }

    private static String resultLadder() {
        try {
            return Files.readString(Roots.project().resolve("deploy/plans/chizhou-2015/ladders/NEWS-RESULT.json"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String step(String code, int offset, String kind, String zh, String en) {
        String term = kind.equals("FORMAL_NOTICE") ? ",\"termWorkingDays\":5" : "";
        return """
                {"code":"%s","offsetWorkingDays":%d,"kind":"%s","recipients":["STATISTICIAN"],"channels":["EMAIL","INBOX"],
                 "subject":{"zh":"%s","en":"%s"}%s}""".formatted(code, offset, kind, zh, en, term);
    }
}
