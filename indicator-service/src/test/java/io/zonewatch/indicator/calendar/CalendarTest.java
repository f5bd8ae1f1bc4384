package io.zonewatch.indicator.calendar;

import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.RealServers;
import org.junit.jupiter.api.Test;

/** A calendar that cannot be is refused with the day, its place and the reason. Nothing is kept of 2032. */
@QuarkusTest
@RealServers
class CalendarTest {

    @Test
    void eachDayThatCannotBeIsNamedWhereItStands() {
        put("""
                {"year": 2032, "version": 1, "source": "a notice",
                 "holidays": ["2032-01-01", "2031-12-31", "2032-10-01", "2032-01-01", "2032-10-09"],
                 "makeUpWorkdays": ["2032-10-09", "2032-10-11", "2032-10-10", "2033-01-01"]}""")
                .statusCode(422)
                .body("code", equalTo("calendar-invalid"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/holidays/1",
                                "/holidays/3",
                                "/makeUpWorkdays/0",
                                "/makeUpWorkdays/1",
                                "/makeUpWorkdays/3"))
                .body("errors.find { it.pointer == '/holidays/1' }.code", equalTo("other-year"))
                .body("errors.find { it.pointer == '/holidays/1' }.detail", equalTo("2031-12-31 is not a day of 2032."))
                .body(
                        "errors.find { it.pointer == '/holidays/3' }.detail",
                        equalTo("2032-01-01 is given more than once."))
                .body(
                        "errors.find { it.pointer == '/makeUpWorkdays/0' }.detail",
                        equalTo("2032-10-09 is given as a holiday and as a make-up workday."))
                .body(
                        "errors.find { it.pointer == '/makeUpWorkdays/1' }.detail",
                        equalTo("2032-10-11 is neither a Saturday nor a Sunday, so it cannot be a make-up workday."))
                .body("errors.find { it.pointer == '/makeUpWorkdays/3' }.code", equalTo("other-year"));
        Api.reviewer().get("/calendars/2032").statusCode(404);
    }

    @Test
    void aDayThatIsNoneAndWhatIsMissingAreNamedInOneAnswer() {
        put("""
                {"year": 2032, "version": 0, "source": " ", "holidays": ["2032-02-30"]}""")
                .statusCode(400)
                .body("code", equalTo("invalid-body"))
                .body("errors.pointer", containsInAnyOrder("/holidays/0", "/version", "/source", "/makeUpWorkdays"))
                .body("errors.find { it.pointer == '/version' }.detail", equalTo("The value must be at least 1."));
    }

    @Test
    void aYearThatIsNotThereHasNoVersionToBeSeen() {
        Api.administrator()
                .request()
                .header("If-Match", "*")
                .contentType("application/json")
                .body("""
                        {"year": 2032, "version": 1, "source": "a notice", "holidays": [], "makeUpWorkdays": []}""")
                .put("/api/v1/calendars/2032?dryRun=true")
                .then()
                .statusCode(412);
    }

    @Test
    void aYearThatIsThereIsNotCreated() {
        String known = Api.file("deploy/plans/chizhou-2015/calendars/2016.json");
        Api.administrator().put("/calendars/2016", known);

        Api.administrator()
                .request()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(known)
                .put("/api/v1/calendars/2016")
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
    }

    private static ValidatableResponse put(String body) {
        return Api.administrator().put("/calendars/2032?dryRun=true", body);
    }
}
