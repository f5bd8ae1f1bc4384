package io.zonewatch.registry.supervision;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.change;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.patch;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.tag;
import static io.zonewatch.registry.Client.zone;
import static io.zonewatch.registry.Commands.location;
import static io.zonewatch.registry.Commands.paper;
import static io.zonewatch.registry.Commands.post;
import static io.zonewatch.registry.supervision.Departments.held;
import static io.zonewatch.registry.supervision.Departments.meeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Meetings are planned, held or cancelled, and what they decide is followed up. */
@QuarkusTest
@RealServers
class MeetingTest {

    private static final String MEETINGS = "/api/v1/supervision/meetings";
    private static final String FACTS = "zonewatch.registry.facts.v1";
    private static final String UNITS = "zonewatch.registry.units.v1";

    @Inject
    Written written;

    @Inject
    BusinessClock clock;

    private static String planned(String department, String zone) {
        return location(post(MEETINGS, meeting(department, zone)));
    }

    @Test
    void aMeetingIsPlannedHeldAndFollowedUp() {
        String department = Departments.registered();
        String zone = registered();
        String meeting = planned(department, zone);
        administrator().get(meeting).then().body("state", equalTo("PLANNED")).header("ETag", startsWith("\"1-"));

        post(meeting + "/holdings", meeting, held(zone, department))
                .then()
                .statusCode(200)
                .body("state", equalTo("HELD"))
                .body("held.on", equalTo("2015-12-20"))
                .body("minutesNumber", equalTo("M 1"))
                .body("decisions.number", equalTo(List.of(1, 2)))
                .body("decisions.state", equalTo(List.of("OPEN", "OPEN")));
        post(meeting + "/decisions/1/completions", meeting, paper("2015-12-31"))
                .then()
                .statusCode(200)
                .body("decisions.state", equalTo(List.of("DONE", "OPEN")))
                .body("decisions[0].done.documentNumber", equalTo("No. 9"));

        administrator()
                .get(meeting + "?validOn=2015-12-30")
                .then()
                .body("decisions.state", equalTo(List.of("OPEN", "OPEN")));
        administrator()
                .get(meeting + "?validOn=2015-12-19")
                .then()
                .body("state", equalTo("PLANNED"))
                .body("minutes", nullValue())
                .body("decisions", equalTo(List.of()));
    }

    @Test
    void othersLearnOfItWithoutTextsOrNames() {
        String department = Departments.registered();
        String zone = registered();
        String meeting = planned(department, zone);
        post(meeting + "/holdings", meeting, held(zone)).then().statusCode(200);
        post(meeting + "/decisions/1/completions", meeting, paper("2015-12-31"))
                .then()
                .statusCode(200);

        assertThat(written.events(FACTS, department))
                .extracting(event -> event.orElseThrow().path("type").asText())
                .containsExactly(
                        "io.zonewatch.registry.unit-registered.v1",
                        "io.zonewatch.registry.meeting-planned.v1",
                        "io.zonewatch.registry.meeting-held.v1");
        assertThat(written.events(FACTS, department).toString())
                .doesNotContain("Wang")
                .doesNotContain("Do it");
        assertThat(written.events(FACTS, zone)
                        .getLast()
                        .orElseThrow()
                        .path("type")
                        .asText())
                .isEqualTo("io.zonewatch.registry.meeting-decision-done.v1");
        assertThat(written.audited(department))
                .containsExactly("unit.registered", "meeting.planned", "meeting.held", "meeting.decision-done");
    }

    @Test
    void theStateOfTheUnitThatCallsItCountsDecisions() {
        String department = Departments.registered();
        String zone = registered();
        String meeting = planned(department, zone);
        String id = meeting.substring(MEETINGS.length() + 1);
        assertThat(published(department))
                .isEqualTo("[{'id':'%s','plannedFor':'2016-01-01','state':'PLANNED'}]".formatted(id));

        post(meeting + "/holdings", meeting, held(zone, department)).then().statusCode(200);
        post(meeting + "/decisions/2/completions", meeting, paper("2015-12-31"))
                .then()
                .statusCode(200);

        assertThat(published(department)).isEqualTo("""
                [{'id':'%s','plannedFor':'2016-01-01','state':'HELD','on':'2015-12-20','decisions':[\
                {'from':'2015-12-20','open':2,'done':0},{'from':'2015-12-31','open':1,'done':1}]}]""".formatted(id));
        assertThat(published(zone)).isEmpty();
        administrator().get(path(department)).then().body("sequence", equalTo(4));
    }

    /** The meetings in the last published state of a unit. */
    private String published(String unit) {
        JsonNode state = written.events(UNITS, unit).getLast().orElseThrow();
        return state.path("data").path("meetings").toString().replace('"', '\'');
    }

    @Test
    void whatHasEndedStaysSo() {
        String department = Departments.registered();
        String meeting = planned(department, registered());
        post(meeting + "/cancellations", meeting, paper("2016-01-01"))
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("cancelled.reason", equalTo("decided"));

        post(meeting + "/holdings", meeting, held())
                .then()
                .statusCode(409)
                .body("code", equalTo("act-state"))
                .body("detail", equalTo("It is cancelled already."));
        post(meeting + "/cancellations", meeting, paper("2016-01-01")).then().statusCode(409);
        post(meeting + "/decisions/1/completions", meeting, paper("2016-01-01"))
                .then()
                .statusCode(404);
    }

    @Test
    void whatIsToldAsDoneLiesNotInTheFutureNorBeforeTheMeeting() {
        String department = Departments.registered();
        String meeting = planned(department, registered());

        post(meeting + "/holdings", meeting, held().replace("2015-12-20", "2016-01-02"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/on"))
                .body("errors[0].code", equalTo("still-to-come"));
        post(meeting + "/holdings", meeting, held("T-NOBODY"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/decisions/0/responsible"))
                .body("errors[0].code", equalTo("unknown-unit"));
        post(meeting + "/holdings", meeting, held(department)).then().statusCode(200);
        post(meeting + "/decisions/1/completions", meeting, paper("2015-12-19"))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("before-earlier-step"));
        post(meeting + "/decisions/2/completions", meeting, paper("2015-12-20"))
                .then()
                .statusCode(404);
        post(meeting + "/decisions/1/completions", meeting, paper("2015-12-20"))
                .then()
                .statusCode(200);
        post(meeting + "/decisions/1/completions", meeting, paper("2015-12-20"))
                .then()
                .statusCode(409)
                .body("code", equalTo("follow-up-state"));
    }

    @Test
    void aMeetingIsSeenWithTheUnitsItConcernsAndItsDecisionsWithTheirs() {
        String department = Departments.registered();
        String zone = registered();
        String other = registered();
        String meeting = planned(department, zone);
        post(meeting + "/holdings", meeting, held(zone, other)).then().statusCode(200);

        as(Tokens.withRoles("statistician").units(other))
                .get(meeting)
                .then()
                .statusCode(200)
                .body("decisions.number", equalTo(List.of(2)));
        as(Tokens.withRoles("reviewer").units(department))
                .get(meeting)
                .then()
                .body("decisions.number", equalTo(List.of(1, 2)));
        as(Tokens.withRoles("statistician").units(zone))
                .get(MEETINGS + "?unit=" + zone + "&state=HELD&from=2016-01-01&to=2016-01-01")
                .then()
                .body("items.size()", equalTo(1))
                .body("items[0].decisions.number", equalTo(List.of(1)));
        Tokens stranger = Tokens.withRoles("auditor").divisions("3401");
        as(stranger).get(meeting).then().statusCode(404);
        as(stranger).get(MEETINGS).then().body("items.units.flatten()", not(hasItem(zone)));
        post(
                        as(Tokens.withRoles("administrator").units(zone)),
                        meeting + "/cancellations",
                        "\"2-0\"",
                        paper("2016-01-01"))
                .then()
                .statusCode(404);
    }

    @Test
    void minutesAreCorrectedAndWhatWasRecordedBeforeStaysReadable() {
        String department = Departments.registered();
        String zone = registered();
        String meeting = planned(department, zone);
        post(meeting + "/holdings", meeting, held(zone, department)).then().statusCode(200);
        post(meeting + "/decisions/2/completions", meeting, paper("2015-12-31"))
                .then()
                .statusCode(200);
        Instant before = clock.now();
        ((SimulatedClock) clock).advanceTo(before.plusSeconds(1));

        post(
                        meeting + "/corrections",
                        meeting,
                        held(department, department, zone)
                                .replace("2015-12-20", "2015-12-21")
                                .replace("M 1", "M 2"))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"4-"))
                .body("state", equalTo("HELD"))
                .body("held.on", equalTo("2015-12-21"))
                .body("minutesNumber", equalTo("M 2"))
                .body("decisions.responsible", equalTo(List.of(department, department, zone)))
                .body("decisions.state", equalTo(List.of("OPEN", "DONE", "OPEN")));

        administrator()
                .queryParam("asOf", before.toString())
                .get(meeting)
                .then()
                .body("held.on", equalTo("2015-12-20"))
                .body("minutesNumber", equalTo("M 1"))
                .body("decisions.responsible", equalTo(List.of(zone, department)));
        JsonNode told = written.events(FACTS, department).getLast().orElseThrow();
        assertThat(told.path("type").asText()).isEqualTo("io.zonewatch.registry.meeting-corrected.v1");
        assertThat(told.path("data").path("minutesNumber").asText()).isEqualTo("M 2");
        assertThat(told.toString()).doesNotContain("Wang");
        assertThat(written.audited(department).getLast()).isEqualTo("meeting.corrected");
    }

    @Test
    void aCorrectionThatSaysNothingNewChangesNothing() {
        String department = Departments.registered();
        String meeting = planned(department, registered());
        post(meeting + "/holdings", meeting, held(department)).then().statusCode(200);
        long before = written.everything();

        post(meeting + "/corrections", meeting, held(department).replace("\"reason\":\"held\"", "\"reason\":\"again\""))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("held.reason", equalTo("held"));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void aCorrectionLeavesWhatWasDoneAndCorrectsOnlyWhatWasHeld() {
        String department = Departments.registered();
        String meeting = planned(department, registered());
        post(meeting + "/corrections", meeting, held())
                .then()
                .statusCode(409)
                .body("code", equalTo("follow-up-state"))
                .body("detail", equalTo("It is planned; this step cannot be taken from there."));
        post(meeting + "/holdings", meeting, held(department)).then().statusCode(200);
        post(meeting + "/decisions/1/completions", meeting, paper("2015-12-22"))
                .then()
                .statusCode(200);

        post(meeting + "/corrections", meeting, held())
                .then()
                .statusCode(409)
                .body("detail", equalTo("It is done; this step cannot be taken from there."));
        post(meeting + "/corrections", meeting, held(department).replace("2015-12-20", "2015-12-23"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/on"))
                .body("errors[0].code", equalTo("after-later-step"))
                .body("errors[0].detail", equalTo("The day cannot lie after 2015-12-22, the day of what follows it."));
        post(meeting + "/corrections", meeting, held(department, "T-NOBODY"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/decisions/1/responsible"))
                .body("errors[0].code", equalTo("unknown-unit"));
        post(meeting + "/corrections", held(department)).then().statusCode(428);
    }

    @Test
    void aMeetingIsSeenOnADayByThoseWhoseScopeHeldAUnitThen() {
        String zone = code();
        register(zone(zone, "341702", "")).then().statusCode(201);
        String meeting = planned(Departments.registered(), zone);
        change(zone, tag(path(zone)), patch("\"division\":\"341721\"", "2016-07-01"))
                .then()
                .statusCode(200);
        Tokens before = Tokens.withRoles("reviewer").divisions("341702");
        Tokens after = Tokens.withRoles("reviewer").divisions("341721");

        for (String[] one : new String[][] {{"2016-06-30", "200", "404"}, {"2016-07-01", "404", "200"}}) {
            as(before).get(meeting + "?validOn=" + one[0]).then().statusCode(Integer.parseInt(one[1]));
            as(after).get(meeting + "?validOn=" + one[0]).then().statusCode(Integer.parseInt(one[2]));
            String listed = MEETINGS + "?unit=" + zone + "&validOn=" + one[0];
            as(before).get(listed).then().body("items.size()", equalTo("200".equals(one[1]) ? 1 : 0));
            as(after).get(listed).then().body("items.size()", equalTo("200".equals(one[2]) ? 1 : 0));
        }
    }

    @Test
    void ofTwoHoldingsOfOneMeetingOneWins() throws InterruptedException {
        String department = Departments.registered();
        String meeting = planned(department, registered());
        String tag = tag(meeting);
        Callable<Integer> hold =
                () -> post(administrator(), meeting + "/holdings", tag, held()).statusCode();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = pool.invokeAll(List.of(hold, hold)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
        assertThat(written.audited(department)).containsExactly("unit.registered", "meeting.planned", "meeting.held");
    }

    @Test
    void ofManyEndsAtOnceOneWins() throws InterruptedException {
        String department = Departments.registered();
        String meeting = planned(department, registered());
        String tag = tag(meeting);
        Callable<Integer> hold =
                () -> post(administrator(), meeting + "/holdings", tag, held()).statusCode();
        Callable<Integer> cancel = () -> post(administrator(), meeting + "/cancellations", tag, paper("2016-01-01"))
                .statusCode();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Integer> statuses = pool.invokeAll(List.of(hold, cancel, hold, cancel)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        }
    }
}
