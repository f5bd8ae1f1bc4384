package io.zonewatch.indicator.exemption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit is released from a form for a term; what it reported before stays, and what is freed is owed again. */
@QuarkusTest
@RealServers
class ExemptionTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @Inject
    BusinessClock clock;

    private String zone;
    private String form;
    private Period first;
    private Period last;

    @BeforeEach
    void aZoneThatOwesThreeMonths() {
        last = fixtures.month();
        first = last.previous().previous();
        form = fixtures.formFor(first, last);
        zone = World.code("X");
        world.zone(zone);
        assertThat(states()).containsExactly("OPEN", "OPEN", "OPEN");
    }

    @Test
    void theTermIsReleasedAndWhatWasReportedStays() {
        Api.statistician(zone)
                .post("/obligations/" + id(first) + "/submissions", Fixtures.report("1.0"))
                .statusCode(201);

        grant(first, last)
                .statusCode(201)
                .body("changed", equalTo(2))
                .body("left", equalTo(1))
                .body("exemption.grantedBy", equalTo("test-reviewer"));

        assertThat(states()).containsExactly("SUBMITTED", "EXEMPT", "EXEMPT");
        Api.reviewer().get("/obligations/" + id(last)).body("exemption", equalTo("GRANTED"));
        Api.statistician(zone)
                .post("/obligations/" + id(last) + "/submissions", Fixtures.report("1.0"))
                .statusCode(409)
                .body("code", equalTo("exempted"));
        Api.reviewer().get("/exemptions?unit=" + zone).body("items.form", equalTo(List.of(form)));
    }

    @Test
    void anExemptionThatEndsEarlierLeavesTheRestOwedAgain() {
        ValidatableResponse granted = grant(first, last).statusCode(201);
        String id = granted.extract().path("exemption.id");
        String tag = granted.extract().header("ETag");

        end(id, null, first).statusCode(428);
        end(id, tag, last).statusCode(422).body("errors[0].code", equalTo("term-not-shorter"));
        end(id, tag, first.previous()).statusCode(422).body("errors[0].code", equalTo("term-reversed"));
        end(id, tag, first).statusCode(201).body("changed", equalTo(2));
        end(id, tag, null).statusCode(412);

        assertThat(states()).containsExactly("EXEMPT", "OPEN", "OPEN");
        Api.reviewer()
                .get("/obligations/" + id(last) + "/acts")
                .body("items.kind", equalTo(List.of("EXEMPTED", "REINSTATED")));
        Api.reviewer()
                .get("/exemptions/" + id)
                .body("lastPeriod", equalTo(first.toString()))
                .body("endReason", equalTo("production went on"));
    }

    @Test
    void whatIsGeneratedLaterWithinTheTermIsReleasedToo() {
        String later = World.code("X");
        world.unit(later, "ZONE", 1, "2010-01-01", World.district());
        world.rest();
        Period next = last.next();
        Api.reviewer()
                .post("/exemptions", body(later, form, first, next))
                .statusCode(201)
                .body("changed", equalTo(3));
        String longer = Fixtures.form(form, 2, Fixtures.CELL, next)
                .replace("\"validFrom\": \"" + next + "\"", "\"validFrom\": \"" + next + "\"");

        Api.administrator().post("/forms", longer).statusCode(201);
        world.rest();

        Api.reviewer()
                .get("/obligations?unit=" + later + "&form=" + form + "&period=" + next)
                .body("items.state", equalTo(List.of("EXEMPT")))
                .body("items.exemption", equalTo(List.of("GRANTED")));
        Api.reviewer()
                .get("/obligations?unit=" + zone + "&form=" + form + "&period=" + next)
                .body("items.state", equalTo(List.of("SCHEDULED")));
    }

    @Test
    void ofAnExemptionAndAReportAtOnceEachAnswerIsTrue() throws Exception {
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            Future<Integer> reported = people.submit(() -> Api.statistician(zone)
                    .post("/obligations/" + id(last) + "/submissions", Fixtures.report("1.0"))
                    .extract()
                    .statusCode());
            Future<Integer> changed = people.submit(
                    () -> grant(last, last).statusCode(201).extract().<Integer>path("changed"));

            assertThat(List.of(reported.get(), changed.get())).isIn(List.of(201, 0), List.of(409, 1));
            assertThat(states().getLast()).isEqualTo(changed.get() == 1 ? "EXEMPT" : "SUBMITTED");
        }
    }

    @Test
    void aReportThatWaitedWhenTheExemptionWasGrantedIsOwedNoMoreOnceItIsReturned() {
        submit(last).statusCode(201);
        submit(first).statusCode(201);
        String exemption = grant(first, last)
                .statusCode(201)
                .body("left", equalTo(2))
                .extract()
                .path("exemption.id");
        String path = "/obligations/" + id(last);

        giveBack(last, 1).statusCode(201).body("decision.kind", equalTo("RETURNED"));
        Api.reviewer()
                .post("/obligations/" + id(first) + "/submissions/1/acceptance", "{}")
                .statusCode(201);

        assertThat(states()).containsExactly("ACCEPTED", "EXEMPT", "EXEMPT");
        Api.reviewer()
                .get(path)
                .body("exemption", equalTo("GRANTED"))
                .body("lateness", equalTo("ON_TIME"))
                .body("round", equalTo(2));
        Api.reviewer()
                .get(path + "/acts")
                .body("items.kind", equalTo(List.of("EXEMPTED")))
                .body("items.before", equalTo(List.of("RETURNED")))
                .body("items.exemption", equalTo(List.of(exemption)));
        submit(last).statusCode(409).body("code", equalTo("exempted"));
    }

    @Test
    void whatWasReopenedAfterTheExemptionStaysOwedWhenItIsReturned() {
        grant(last, last).statusCode(201);
        Api.reviewer()
                .post("/obligations/" + id(last) + "/reopenings", """
                        {"reason": "figures came after all", "until": "%s"}""".formatted(
                                clock.now().plus(Duration.ofDays(3))))
                .statusCode(201);
        submit(last).statusCode(201);

        giveBack(last, 1).statusCode(201);

        assertThat(states()).containsExactly("OPEN", "OPEN", "RETURNED");
        submit(last).statusCode(201).body("revision", equalTo(2));
    }

    @Test
    void ofAnExemptionAndAReturnAtOnceNothingStaysOwed() throws Exception {
        for (Period month : List.of(first, first.next(), last)) {
            submit(month).statusCode(201);
            try (ExecutorService people = Executors.newFixedThreadPool(2)) {
                Future<Integer> returned =
                        people.submit(() -> giveBack(month, 1).extract().statusCode());
                Future<Integer> granted =
                        people.submit(() -> grant(month, month).extract().statusCode());

                assertThat(List.of(returned.get(), granted.get())).containsExactly(201, 201);
            }
        }

        assertThat(states()).containsExactly("EXEMPT", "EXEMPT", "EXEMPT");
    }

    private ValidatableResponse submit(Period period) {
        return Api.statistician(zone).post("/obligations/" + id(period) + "/submissions", Fixtures.report("1.0"));
    }

    private ValidatableResponse giveBack(Period period, int revision) {
        return Api.reviewer().post("/obligations/" + id(period) + "/submissions/" + revision + "/return", """
                {"reasons": [{"indicator": "IND_VA", "part": null, "text": "why"}]}""");
    }

    @Test
    void whatMakesNoSenseIsRefusedWithEachFault() {
        grant(last, first).statusCode(422).body("errors.code", equalTo(List.of("term-reversed")));
        Api.reviewer()
                .post("/exemptions", body("NOBODY-1", "F-NONE", first, last))
                .statusCode(422)
                .body("errors.code", equalTo(List.of("unknown-unit", "unknown-form")));
        Api.reviewer()
                .post("/exemptions", body(zone, form, Period.parse("2016-Q1"), Period.parse("2016-Q2")))
                .statusCode(422)
                .body("errors.code", hasItem("wrong-frequency"));
        grant(first, first).statusCode(201);
        grant(first, last).statusCode(422).body("errors.code", equalTo(List.of("term-overlap")));
        assertThat(states()).containsExactly("EXEMPT", "OPEN", "OPEN");
    }

    @Test
    void whoseUnitLiesOutsideTheScopeSeesNoExemption() {
        String id = grant(first, last).statusCode(201).extract().path("exemption.id");
        Api elsewhere = Api.as(Tokens.withRoles("reviewer").divisions("3418"));

        elsewhere.get("/exemptions/" + id).statusCode(404);
        elsewhere.get("/exemptions?limit=500").body("items.unit", not(hasItem(zone)));
        elsewhere
                .post("/exemptions", body(zone, form, first, last))
                .statusCode(422)
                .body("errors.code", hasItem("unknown-unit"));
        Api.statistician(zone)
                .post("/exemptions", body(zone, form, first, last))
                .statusCode(403);
    }

    private ValidatableResponse grant(Period from, Period to) {
        return Api.reviewer().post("/exemptions", body(zone, form, from, to));
    }

    private static ValidatableResponse end(String id, String tag, Period lastPeriod) {
        var request = Api.reviewer().request().contentType("application/json");
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return request.body("""
                        {"lastPeriod": %s, "reason": "production went on"}""".formatted(lastPeriod == null ? "null" : "\"" + lastPeriod + "\""))
                .post("/api/v1/exemptions/" + id + "/end")
                .then();
    }

    private static String body(String unit, String form, Period from, Period to) {
        return """
                {"unit": "%s", "form": "%s", "firstPeriod": "%s", "lastPeriod": "%s", "reason": "flooded",
                 "documentNumber": null}""".formatted(unit, form, from, to);
    }

    private List<String> states() {
        return Api.reviewer()
                .get("/obligations?unit=" + zone + "&form=" + form)
                .extract()
                .path("items.state");
    }

    private String id(Period period) {
        return zone + "_" + form + "_" + period;
    }
}
