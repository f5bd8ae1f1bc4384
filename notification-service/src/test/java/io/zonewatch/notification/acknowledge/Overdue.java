package io.zonewatch.notification.acknowledge;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.notification.Scenario;
import io.zonewatch.notification.Zone;
import io.zonewatch.notification.Zone.Owed;
import io.zonewatch.testing.Tokens;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;

/** A zone that owes a report on a form of its own, whose ladder is climbed, and the questions about it. */
public final class Overdue {

    private static final String PERIOD = "2016-02";

    private final Scenario scenario;
    private final String form =
            "F-" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    private final Zone zone = Zone.registered();
    private final Instant due;

    /** An open obligation, long before it is due. */
    public Overdue(Scenario scenario) {
        this.scenario = scenario;
        given().auth()
                .oauth2(Tokens.withRoles("administrator").divisions("3417").sign())
                .contentType("application/json")
                .body("""
                        {"form":"%s","version":1,"officeUnit":"U0002","time":"09:00","steps":[
                         {"code":"T","offsetWorkingDays":0,"kind":"COURTESY","recipients":["STATISTICIAN"],"channels":["EMAIL"],
                          "subject":{"zh":"报表今日到期","en":"Report due today"}},
                         {"code":"T+1","offsetWorkingDays":1,"kind":"OVERDUE","recipients":["STATISTICIAN","ZONE_LEADER"],
                          "channels":["EMAIL"],"subject":{"zh":"报表已逾期","en":"Report overdue"}},
                         {"code":"T+3","offsetWorkingDays":3,"kind":"FORMAL_NOTICE","recipients":["STATISTICIAN","ZONE_LEADER"],
                          "channels":["EMAIL"],"subject":{"zh":"催报通知书","en":"Formal notice"},"termWorkingDays":5},
                         {"code":"T+5","offsetWorkingDays":5,"kind":"ESCALATION","recipients":["OFFICE"],"channels":["EMAIL"],
                          "subject":{"zh":"上报","en":"Escalated"},"unlessAcknowledged":true}]}""".formatted(form))
                .put("/api/v1/ladders/" + form)
                .then()
                .statusCode(201);
        due = scenario.dueAhead();
        tell(1, "OPEN", 1, due);
    }

    /** Tells a later state. */
    public void tell(long sequence, String state, int round, Instant dueAt) {
        zone.tell(new Owed(PERIOD, sequence, state, round, dueAt), form);
        scenario.rest();
    }

    /** The zone. */
    public Zone zone() {
        return zone;
    }

    /** The form. */
    public String form() {
        return form;
    }

    /** When the report is due. */
    public Instant due() {
        return due;
    }

    /** Identity of what is owed. */
    public String obligation() {
        return zone.code() + "_" + form + "_" + PERIOD;
    }

    /** When the step with that offset falls due. */
    public Instant step(int offset) {
        return scenario.step(due, offset);
    }

    /** Lets business time come to the step with that offset. */
    public void advance(int offset) {
        scenario.advance(step(offset));
    }

    /** Number of the reminder of a step to a role. */
    public String reminder(String step, String role) {
        return listed(step).extract().jsonPath().getString("items.find { it.recipient.role == '" + role + "' }.id");
    }

    /** The reminders of a step. */
    public ValidatableResponse listed(String step) {
        return reviewer()
                .queryParam("obligation", obligation())
                .queryParam("step", step)
                .get("/api/v1/reminders")
                .then()
                .statusCode(200);
    }

    /** What will be decided within six working days of the due time. */
    public ValidatableResponse preview() {
        return reviewer()
                .contentType("application/json")
                .body("{\"at\":\"%s\",\"obligation\":\"%s\"}".formatted(step(6), obligation()))
                .post("/api/v1/preview")
                .then()
                .statusCode(200);
    }

    /** Why a role was or was not told. */
    public ValidatableResponse whyNot(String role) {
        return reviewer()
                .queryParam("obligation", obligation())
                .queryParam("recipient", role)
                .get("/api/v1/why-not")
                .then()
                .statusCode(200);
    }

    private static RequestSpecification reviewer() {
        return given().auth()
                .oauth2(Tokens.withRoles("reviewer").divisions("3417").sign());
    }
}
