package io.zonewatch.registry;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.change;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.draw;
import static io.zonewatch.registry.Client.patch;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.rectangle;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.Client.tag;
import static io.zonewatch.registry.Client.zone;
import static io.zonewatch.registry.Commands.location;
import static io.zonewatch.registry.Commands.paper;
import static io.zonewatch.registry.Commands.post;
import static io.zonewatch.registry.supervision.Departments.found;
import static io.zonewatch.registry.supervision.Departments.group;
import static io.zonewatch.registry.supervision.Departments.held;
import static io.zonewatch.registry.supervision.Departments.inspection;
import static io.zonewatch.registry.supervision.Departments.meeting;
import static io.zonewatch.registry.supervision.Departments.setUp;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.registry.supervision.Departments;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who asks again about an instant is answered the same again, counts and entity tags included, whatever was recorded since. */
@QuarkusTest
@RealServers
class AnsweredAgainTest {

    @Inject
    BusinessClock clock;

    private final String zone = code();
    private String department;
    private String designation;
    private String meeting;
    private String inspection;

    @BeforeEach
    void aZoneWithAllThatIsKeptOfIt() {
        register(zone(zone)).then().statusCode(201);
        draw(zone, rectangle("63", "10", "63.01", "10.01"), "2016-02-01").then().statusCode(200);
        people("one", "\"0-0\"");
        department = Departments.registered();
        designation = location(post(path(zone) + "/designations", """
                {"kind":"LOW_CARBON_PARK","level":"CITY","state":"APPLIED","on":"2015-03-01","documentNumber":"No. 1","reason":"sought"}"""));
        meeting = location(post("/api/v1/supervision/meetings", meeting(department, zone)));
        inspection = location(post("/api/v1/supervision/inspections", inspection(zone, department)));
        setUp(group(department, "2016-01-01", "2016-02-01"));
    }

    @Test
    void whatWasAnsweredAboutAnInstantIsAnsweredAgain() {
        Instant known = tick();
        tick();
        List<String> before = answers(known);

        everythingChanges();

        assertThat(answers(known)).isEqualTo(before);
        assertThat(administrator().get(path(zone)).<Integer>path("sequence")).isEqualTo(7);
    }

    @Test
    void theTagOfAnEarlierAnswerChangesNothing() {
        Instant known = tick();
        tick();
        everythingChanges();
        String earlier = asked(path(zone), known).header("ETag");

        change(zone, earlier, patch("\"level\":\"NATIONAL\"", "2017-01-01"))
                .then()
                .statusCode(412);
    }

    /** Some of it more than once. */
    private void everythingChanges() {
        change(zone, tag(path(zone)), patch("\"level\":\"PROVINCIAL\"", "2016-07-01"))
                .then()
                .statusCode(200);
        people("another", tag(path(zone) + "/contacts"));
        post(designation + "/grants", designation, paper("2015-09-01")).then().statusCode(200);
        post(meeting + "/holdings", meeting, held(department)).then().statusCode(200);
        post(inspection + "/holdings", inspection, found()).then().statusCode(200);
        setUp(group(department, "2016-01-01", "2016-03-01"));
    }

    private List<String> answers(Instant known) {
        List<String> answers = new ArrayList<>();
        for (String place : List.of(
                path(zone),
                path(zone) + "/history",
                path(zone) + "/commands",
                path(zone) + "/boundary?validOn=2016-02-01",
                path(zone) + "/contacts",
                path(zone) + "/findings",
                path(zone) + "/designations",
                "/api/v1/units?q=" + zone,
                designation,
                meeting,
                inspection,
                "/api/v1/supervision/meetings?unit=" + zone,
                "/api/v1/supervision/group")) {
            Response answer = asked(place, known);
            assertThat(answer.statusCode()).as(place).isEqualTo(200);
            answers.add(place + " " + answer.header("ETag") + " " + answer.asString());
        }
        return answers;
    }

    private static Response asked(String place, Instant known) {
        return administrator().queryParam("asOf", known.toString()).get(place);
    }

    private void people(String name, String tag) {
        administrator()
                .contentType("application/json")
                .header("If-Match", tag)
                .body("{\"contacts\":[{\"role\":\"OTHER\",\"name\":\"%s\",\"locale\":\"en\"}]}".formatted(name))
                .put(path(zone) + "/contacts")
                .then()
                .statusCode("\"0-0\"".equals(tag) ? 201 : 200);
    }

    private Instant tick() {
        return ((SimulatedClock) clock).advanceTo(clock.now().plusSeconds(1));
    }
}
