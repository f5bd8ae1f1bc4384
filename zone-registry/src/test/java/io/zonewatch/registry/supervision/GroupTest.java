package io.zonewatch.registry.supervision;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.tag;
import static io.zonewatch.registry.supervision.Departments.group;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** The group is what one document makes it, until the next does; everybody may know who is in it. */
@QuarkusTest
@RealServers
class GroupTest {

    private static final String GROUP = "/api/v1/supervision/group";

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

    /** Lets the group be so, whatever it was before. */
    private static void setUp(String body) {
        String present = administrator().get(GROUP).header("ETag");
        assertThat(put(present, body).statusCode()).isIn(200, 201);
    }

    private static Response put(String tag, String body) {
        RequestSpecification request = administrator().contentType("application/json");
        if (tag != null) {
            request = request.header("If-Match", tag);
        }
        return request.body(body.getBytes(StandardCharsets.UTF_8)).put(GROUP);
    }
}
