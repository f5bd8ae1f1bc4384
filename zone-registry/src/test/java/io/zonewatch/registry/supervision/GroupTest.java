package io.zonewatch.registry.supervision;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.department;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.Client.tag;
import static io.zonewatch.registry.supervision.Departments.GROUP;
import static io.zonewatch.registry.supervision.Departments.group;
import static io.zonewatch.registry.supervision.Departments.put;
import static io.zonewatch.registry.supervision.Departments.setUp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.SimulatedClock;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The group is what one document makes it, until the next does; everybody may know who is in it. */
@QuarkusTest
@RealServers
class GroupTest {

    @Inject
    Written written;

    @Inject
    BusinessClock clock;

    @Test
    void theGroupIsReadInTwoTimes() {
        String office = Departments.registered();
        setUp(group(office, "2016-01-01", "2016-02-01"));
        Instant before = clock.now();
        ((SimulatedClock) clock).advanceTo(before.plusSeconds(1));
        setUp(group(office, "2016-01-01", "2016-01-01"));

        administrator().get(GROUP).then().body("members.post", equalTo(List.of("Director")));
        administrator()
                .queryParam("asOf", before.toString())
                .queryParam("validOn", "2016-01-31")
                .get(GROUP)
                .then()
                .body("office.department", equalTo(office))
                .body("members.post", equalTo(List.of("Director", "Deputy")))
                .body("members.person", equalTo(Arrays.asList("Sun", null)));
        administrator()
                .queryParam("asOf", before.toString())
                .queryParam("validOn", "2016-02-01")
                .get(GROUP)
                .then()
                .body("members.post", equalTo(List.of("Director")));
        administrator().get(GROUP + "?validOn=2000-01-01").then().statusCode(404);
        as(Tokens.withRoles("statistician").units("T-ANY")).get(GROUP).then().statusCode(200);
    }

    @Test
    void othersLearnOfItByPosts() {
        String office = Departments.registered();
        setUp(group(office, "2016-01-01", "2016-02-01"));

        assertThat(written.events("zonewatch.registry.facts.v1", office).toString())
                .contains("supervision-group-changed", "\"post\":\"Director\"")
                .doesNotContain("Sun");
        assertThat(written.audited(office)).containsExactly("unit.registered", "supervision-group.set-up");
    }

    @Test
    void theGroupStandsInTheStateOfTheCityOfItsOfficeWithoutNames() {
        String city = in("341723", department(code(), "").replace("DEPARTMENT", "CITY"));
        String office = in("341723", department(code(), ""));

        setUp(group(office, "2016-01-01", "2016-02-01"));

        assertThat(published(city).toString().replace('"', '\'')).isEqualTo("""
                [{'validFrom':'2016-01-01','documentNumber':'No. 1','office':'%1$s','members':[\
                {'department':'%1$s','post':'Director','duty':'OFFICE_DIRECTOR','since':'2015-12-01','until':null},\
                {'department':'%1$s','post':'Deputy','duty':'MEMBER','since':'2015-12-01','until':'2016-02-01'}]}]""".formatted(office));
        assertThat(published(office).isMissingNode()).isTrue();
    }

    @Test
    void aGroupThatMovesLeavesTheStateOfTheUnitItBelongedTo() {
        String before = Departments.registered();
        setUp(group(before, "2016-01-01", null));
        String after = Departments.registered();

        setUp(group(after, "2016-01-01", null));

        assertThat(published(before).isMissingNode()).isTrue();
        assertThat(published(after).findValuesAsText("office")).containsExactly(after);
        assertThat(sequences(before)).containsExactly(1L, 2L, 3L);
        assertThat(sequences(after)).containsExactly(1L, 2L);
    }

    @Test
    void namesOfMembersAreForThoseWhoKeepReviewOrAudit() {
        setUp(group(Departments.registered(), "2016-01-01", "2016-02-01"));

        for (String role : List.of("administrator", "reviewer", "auditor")) {
            as(Tokens.withRoles(role).units("T-ANY")).get(GROUP).then().body("members[0].person", equalTo("Sun"));
        }
        for (String role : List.of("statistician", "zone-leader", "assessor", "integrator")) {
            as(Tokens.withRoles(role).units("T-ANY"))
                    .get(GROUP)
                    .then()
                    .body("members[0].post", equalTo("Director"))
                    .body("members[0].person", nullValue());
        }
    }

    @Test
    void ofTwoChangesOfTheSameVersionOneWins() throws InterruptedException {
        String office = Departments.registered();
        setUp(group(office, "2016-01-01", "2016-02-01"));
        String tag = tag(GROUP);
        Callable<Integer> one =
                () -> put(tag, group(office, "2016-01-01", "2016-03-01")).statusCode();
        Callable<Integer> other =
                () -> put(tag, group(office, "2016-01-01", "2016-04-01")).statusCode();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = pool.invokeAll(List.of(one, other)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
        assertThat(written.audited(office))
                .containsExactly("unit.registered", "supervision-group.set-up", "supervision-group.set-up");
    }

    @Test
    void theSameAgainChangesNothing() {
        String body = group(Departments.registered(), "2016-01-01", "2016-02-01");
        setUp(body);
        String tag = tag(GROUP);
        long before = written.everything();

        put(null, body).then().statusCode(200).header("ETag", equalTo(tag));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void aChangeNamesTheVersionItHasSeen() {
        String office = Departments.registered();
        setUp(group(office, "2016-01-01", "2016-02-01"));

        put(null, group(office, "2016-01-01", null)).then().statusCode(428);
        put("\"987654-0\"", group(office, "2016-01-01", null)).then().statusCode(412);
    }

    @Test
    void aGroupThatIsThereIsNotCreated() {
        String body = group(Departments.registered(), "2016-01-01", "2016-02-01");
        setUp(body);

        administrator()
                .header("If-None-Match", "*")
                .contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .put(GROUP)
                .then()
                .statusCode(412)
                .body("code", equalTo("precondition-failed"));
    }

    @Test
    void aGroupThatContradictsItselfIsRefused() {
        String office = Departments.registered();
        setUp(group(office, "2016-01-01", "2016-02-01"));
        String tag = tag(GROUP);

        put(tag, group(office, "2016-01-01", "2015-12-01"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/members/1/until"))
                .body("errors[0].detail", equalTo("The end must lie after the beginning, 2015-12-01."));
        put(tag, group(office, "2015-11-01", null))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/validFrom"))
                .body("errors[0].code", equalTo("group-before-latest"));
        put(tag, group("T-NOBODY", "2016-01-01", null))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/office/department"))
                .body("errors[0].code", equalTo("unknown-unit"));
        put(tag, group(office, "2016-01-01", null).replace("\"post\":\"Deputy\",", ""))
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("neither-post-nor-person"));
    }

    private static String in(String division, String unit) {
        return register(unit.replace("341700", division))
                .then()
                .statusCode(201)
                .extract()
                .path("code");
    }

    /** The group in the last published state of a unit. */
    private JsonNode published(String unit) {
        return states(unit).getLast().path("data").path("supervisionGroup");
    }

    private List<Long> sequences(String unit) {
        return states(unit).stream()
                .map(state -> state.path("sequence").asLong())
                .toList();
    }

    private List<JsonNode> states(String unit) {
        return written.events("zonewatch.registry.units.v1", unit).stream()
                .map(Optional::orElseThrow)
                .toList();
    }
}
