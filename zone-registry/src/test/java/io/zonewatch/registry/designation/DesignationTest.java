package io.zonewatch.registry.designation;

import static io.restassured.RestAssured.given;
import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.change;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.department;
import static io.zonewatch.registry.Client.patch;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.tag;
import static io.zonewatch.registry.Client.zone;
import static io.zonewatch.registry.Commands.location;
import static io.zonewatch.registry.Commands.paper;
import static io.zonewatch.registry.Commands.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zones seek, hold and lose designations, and the zone's published state says so. */
@QuarkusTest
@RealServers
class DesignationTest {

    private static final String UNITS = "zonewatch.registry.units.v1";
    private static final String FACTS = "zonewatch.registry.facts.v1";

    @Inject
    Written written;

    @Inject
    Jdbc jdbc;

    static String form(String kind, String level, String state, String on) {
        return """
               {"kind":"%s","level":"%s","state":"%s","on":"%s","documentNumber":"No. 1","reason":"applied"}""".formatted(kind, level, state, on);
    }

    private static String applied(String code) {
        return location(
                post(path(code) + "/designations", form("LOW_CARBON_PARK", "PROVINCIAL", "APPLIED", "2015-03-01")));
    }

    @Test
    void aDesignationIsAppliedForGrantedAndRevoked() {
        String code = registered();
        String designation = applied(code);

        post(designation + "/grants", designation, paper("2015-09-01"))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("state", equalTo("GRANTED"))
                .body("since", equalTo("2015-09-01"));
        post(designation + "/revocations", designation, paper("2016-06-01"))
                .then()
                .statusCode(200)
                .body("state", equalTo("GRANTED"))
                .body("steps.state", equalTo(List.of("APPLIED", "GRANTED", "REVOKED")));

        administrator().get(designation + "?validOn=2015-02-28").then().body("state", nullValue());
        administrator().get(designation + "?validOn=2015-03-01").then().body("state", equalTo("APPLIED"));
        administrator().get(designation + "?validOn=2016-05-31").then().body("state", equalTo("GRANTED"));
        administrator()
                .get(designation + "?validOn=2016-06-01")
                .then()
                .body("state", equalTo("REVOKED"))
                .body("sequence", equalTo(3));
    }

    @Test
    void everyStepRaisesTheZoneAndPublishesItWhole() {
        String code = registered();
        String designation = applied(code);
        post(designation + "/grants", designation, paper("2015-09-01")).then().statusCode(200);

        List<JsonNode> states = written.events(UNITS, code).stream()
                .map(one -> one.orElseThrow())
                .toList();
        assertThat(states).extracting(one -> one.path("sequence").asInt()).containsExactly(1, 2, 3);
        assertThat(states.getFirst().path("data").has("designations")).isFalse();
        JsonNode published = states.getLast().path("data").path("designations");
        assertThat(published).hasSize(1);
        assertThat(published.path(0).path("kind").asText()).isEqualTo("LOW_CARBON_PARK");
        assertThat(published.path(0).path("level").asText()).isEqualTo("PROVINCIAL");
        assertThat(published.path(0).path("steps").toString())
                .isEqualTo("[{\"state\":\"APPLIED\",\"on\":\"2015-03-01\",\"documentNumber\":\"No. 1\"},"
                        + "{\"state\":\"GRANTED\",\"on\":\"2015-09-01\",\"documentNumber\":\"No. 9\"}]");
        administrator().get(path(code)).then().header("ETag", startsWith("\"3-"));
        assertThat(written.audited(code))
                .containsExactly("unit.registered", "designation.registered", "designation.stepped");
        assertThat(written.events(FACTS, code)
                        .getLast()
                        .orElseThrow()
                        .path("data")
                        .path("state")
                        .asText())
                .isEqualTo("GRANTED");
    }

    @Test
    void aMistakeIsCorrectedByAnotherRow() {
        String code = registered();
        String designation = applied(code);
        post(designation + "/grants", designation, paper("2015-09-01")).then().statusCode(200);

        post(
                        designation + "/corrections",
                        designation,
                        "{\"step\":2,\"state\":\"REFUSED\",\"on\":\"2015-10-01\",\"reason\":\"misread\"}")
                .then()
                .statusCode(200)
                .body("state", equalTo("REFUSED"))
                .body("since", equalTo("2015-10-01"))
                .body("steps.documentNumber", equalTo(List.of("No. 1", "No. 9")))
                .body("sequence", equalTo(3));
        JsonNode fact = written.events(FACTS, code).getLast().orElseThrow().path("data");
        assertThat(fact.path("correction").asBoolean()).isTrue();
        assertThat(fact.path("step").asInt()).isEqualTo(2);

        for (int step : new int[] {2, 1}) {
            post(
                            designation + "/corrections",
                            designation,
                            "{\"step\":%d,\"withdrawn\":true,\"reason\":\"another zone\"}".formatted(step))
                    .then()
                    .statusCode(200);
        }
        administrator()
                .get(designation)
                .then()
                .body("state", nullValue())
                .body("steps", equalTo(List.of()))
                .body("sequence", equalTo(5));
        assertThat(written.events(UNITS, code)
                        .getLast()
                        .orElseThrow()
                        .path("data")
                        .path("designations"))
                .isEmpty();
    }

    @Test
    void aCorrectionThatSaysNothingNewWritesNothing() {
        String designation = applied(registered());
        String tag = tag(designation);
        long before = written.everything();

        post(designation + "/corrections", designation, "{\"step\":1,\"on\":\"2015-03-01\",\"reason\":\"same\"}")
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag));

        assertThat(written.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        "refusals,    refusals,    409, step-not-permitted",
        "grants,      grants,      409, step-not-permitted",
        "refusals,    grants,      409, step-not-permitted",
        "grants,      refusals,    409, step-not-permitted",
        "grants,      applications,409, step-not-permitted",
    })
    void whatCannotFollowIsRefused(String first, String second, int status, String problem) {
        String designation = applied(registered());
        post(designation + "/" + first, designation, paper("2015-09-01")).then().statusCode(200);
        long before = written.everything();

        post(designation + "/" + second, designation, paper("2015-09-02"))
                .then()
                .statusCode(status)
                .body("code", equalTo(problem));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void aRefusalNamesThePlaceInBothLanguages() {
        String code = registered();
        String designation = applied(code);
        String designations = path(code) + "/designations";

        post(designation + "/grants", designation, paper("2015-02-28"))
                .then()
                .statusCode(422)
                .body("code", equalTo("step-order"))
                .body("errors[0].pointer", equalTo("/on"))
                .body(
                        "errors[0].detail",
                        equalTo("The day 2015-02-28 lies before 2015-03-01, the day of the step before."));
        post(designations, form("LOW_CARBON_PARK", "PROVINCIAL", "REFUSED", "2016-01-01"))
                .then()
                .statusCode(422)
                .body(
                        "errors[0].detail",
                        equalTo("A recognition begins as “Planned”, “Applied for” or “Granted”, not as “Refused”."));
        post(
                        inChinese("administrator"),
                        designations,
                        null,
                        form("INNOVATION_PARK", "NATIONAL", "APPLIED", "2016-01-01"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/level"))
                .body("errors[0].detail", equalTo("该类别的级别只能是“省级”。"));
        post(inChinese("administrator"), designation + "/expiries", tag(designation), paper("2016-01-01"))
                .then()
                .statusCode(409)
                .body("detail", equalTo("不允许从“已申报”到“已到期”。"));
        post(designation + "/corrections", designation, "{\"step\":7,\"reason\":\"none\"}")
                .then()
                .statusCode(422)
                .body("errors[0].code", equalTo("unknown-step"));
    }

    private static RequestSpecification inChinese(String role) {
        return given().auth()
                .oauth2(Tokens.withRoles(role).divisions("3417").sign())
                .header("Accept-Language", "zh-CN");
    }

    @Test
    void namesComeInTheCallersLanguage() {
        String designation = applied(registered());

        administrator()
                .get(designation)
                .then()
                .body("kindName", equalTo("Low-carbon park"))
                .body("levelName", equalTo("Provincial"))
                .body("stateName", equalTo("Applied for"));
        inChinese("auditor")
                .get(designation)
                .then()
                .body("kindName", equalTo("低碳园区"))
                .body("levelName", equalTo("省级"))
                .body("stateName", equalTo("已申报"));
    }

    @Test
    void aZoneDoesNotHoldTheSameTwiceOnOneDay() {
        String code = registered();
        String designations = path(code) + "/designations";
        String first = applied(code);

        post(designations, form("LOW_CARBON_PARK", "PROVINCIAL", "APPLIED", "2016-02-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("recognition-exists"));
        post(designations, form("LOW_CARBON_PARK", "NATIONAL", "PLANNED", "2016-02-01"))
                .then()
                .statusCode(201);
        post(first + "/refusals", first, paper("2015-12-01")).then().statusCode(200);
        post(designations, form("LOW_CARBON_PARK", "PROVINCIAL", "APPLIED", "2016-02-01"))
                .then()
                .statusCode(201);
        post(first + "/corrections", first, "{\"step\":2,\"on\":\"2016-02-02\",\"reason\":\"later\"}")
                .then()
                .statusCode(409)
                .body("code", equalTo("recognition-exists"));
    }

    @Test
    void onlyZonesHaveDesignations() {
        String code = code();
        register(department(code, "")).then().statusCode(201);

        post(path(code) + "/designations", form("LOW_CARBON_PARK", "CITY", "APPLIED", "2016-01-01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("zones-only"));
    }

    @Test
    void aZoneThatIsGoneGainsNothingMore() {
        String code = registered();
        String designation = applied(code);
        abolish(code, "2016-02-01");

        post(designation + "/grants", designation, paper("2016-02-01"))
                .then()
                .statusCode(409)
                .body("code", equalTo("unit-gone"));
        post(path(code) + "/designations", form("ECO_INDUSTRIAL_PARK", "CITY", "APPLIED", "2016-03-01"))
                .then()
                .statusCode(409);
        post(path(code) + "/designations", form("ECO_INDUSTRIAL_PARK", "CITY", "APPLIED", "2016-01-31"))
                .then()
                .statusCode(201);
        post(designation + "/refusals", designation, paper("2016-02-01")).then().statusCode(200);
    }

    /** As the command does, with nothing but the version. */
    private void abolish(String code, String from) {
        jdbc.update("""
                insert into unit_version select (jsonb_populate_record(v, jsonb_build_object(
                  'status', 'ABOLISHED', 'valid_from', ?::text, 'sequence', v.sequence + 1))).*
                from unit_version v where unit_code = ?""", from, code);
    }

    @Test
    void ofManyStepsAtOnceOneWins() throws InterruptedException {
        String code = registered();
        String designation = applied(code);
        String tag = tag(designation);
        Callable<Integer> grant = () -> post(administrator(), designation + "/grants", tag, paper("2015-09-01"))
                .statusCode();
        Callable<Integer> refuse = () -> post(administrator(), designation + "/refusals", tag, paper("2015-09-01"))
                .statusCode();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Integer> statuses = pool.invokeAll(List.of(grant, refuse, grant, refuse)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        }
        assertThat(written.events(UNITS, code)).hasSize(3);
    }

    @Test
    void ofTwoGrantsOfOneVersionOneWins() throws InterruptedException {
        String code = registered();
        String designation = applied(code);
        String tag = tag(designation);
        Callable<Integer> grant = () -> post(administrator(), designation + "/grants", tag, paper("2015-09-01"))
                .statusCode();
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = pool.invokeAll(List.of(grant, grant)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 412);
        }
        administrator().get(designation).then().body("steps.state", equalTo(List.of("APPLIED", "GRANTED")));
        assertThat(written.audited(code))
                .containsExactly("unit.registered", "designation.registered", "designation.stepped");
    }

    /** The zone was in the county of Dongzhi until it came to Shitai in July. */
    @Test
    void aDayIsSeenByTheScopeThatHeldTheZoneThen() {
        String code = code();
        register(zone(code, "341721", "")).then().statusCode(201);
        String designation = location(
                post(path(code) + "/designations", form("INDUSTRY_CITY_PILOT", "CITY", "GRANTED", "2014-05-01")));
        change(code, tag(path(code)), patch("\"division\":\"341722\"", "2016-07-01"))
                .then()
                .statusCode(200);
        Tokens before = Tokens.withRoles("reviewer").divisions("341721");
        Tokens after = Tokens.withRoles("reviewer").divisions("341722");

        assertThat(seen(before, code, "2016-06-30")).isTrue();
        assertThat(seen(before, code, "2016-07-01")).isFalse();
        assertThat(seen(after, code, "2016-06-30")).isFalse();
        assertThat(seen(after, code, "2016-07-01")).isTrue();
        as(before).get(designation + "?validOn=2016-06-30").then().statusCode(200);
        as(before).get(designation + "?validOn=2016-07-01").then().statusCode(404);
        as(after).get(path(code) + "/designations?validOn=2016-06-30").then().statusCode(404);
        as(after)
                .get(path(code) + "/designations?validOn=2016-07-01")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1));
    }

    private static boolean seen(Tokens who, String code, String day) {
        String asked = "?kind=INDUSTRY_CITY_PILOT&level=CITY&limit=500&validOn=" + day;
        List<String> units = as(who).get("/api/v1/designations" + asked)
                .then()
                .statusCode(200)
                .extract()
                .path("items.unit");
        int counted = as(who).get("/api/v1/designations/summary" + asked.replace("&limit=500", ""))
                .then()
                .statusCode(200)
                .extract()
                .path("total");
        assertThat(counted).isEqualTo(units.size());
        return units.contains(code);
    }

    @Test
    void whatIsOutOfScopeIsNeitherListedNorCounted() {
        String code = code();
        register(zone(code, "341722", "")).then().statusCode(201);
        post(path(code) + "/designations", form("CIRCULAR_ECONOMY_PILOT", "CITY", "GRANTED", "2014-01-01"))
                .then()
                .statusCode(201);
        String counted = "/api/v1/designations/summary?kind=CIRCULAR_ECONOMY_PILOT&level=CITY&state=GRANTED";

        administrator().get(counted).then().body("total", equalTo(1)).body("counts[0].count", equalTo(1));
        administrator()
                .get("/api/v1/designations?kind=CIRCULAR_ECONOMY_PILOT&level=CITY&division=341722")
                .then()
                .body("items.unit", equalTo(List.of(code)));
        for (Tokens token : List.of(
                Tokens.withRoles("reviewer").divisions("341702"),
                Tokens.withRoles("statistician").units("T-ELSEWHERE"))) {
            as(token).get(counted).then().statusCode(200).body("total", equalTo(0));
            as(token)
                    .get("/api/v1/designations?kind=CIRCULAR_ECONOMY_PILOT&level=CITY")
                    .then()
                    .body("items", equalTo(List.of()));
            as(token).get(path(code) + "/designations").then().statusCode(404);
        }
        as(Tokens.withRoles("statistician").units(code)).get(counted).then().body("total", equalTo(1));
    }

    @Test
    void aListIsReadInParts() {
        String code = registered();
        String designations = path(code) + "/designations";
        for (String kind : List.of("ECO_INDUSTRIAL_PARK", "INDUSTRY_CITY_PILOT", "NEW_ENERGY_DEMONSTRATION")) {
            post(designations, form(kind, "CITY", "GRANTED", "2015-01-01"))
                    .then()
                    .statusCode(201);
        }

        String next = administrator()
                .get(designations + "?limit=2")
                .then()
                .body("items.size()", equalTo(2))
                .extract()
                .path("next");
        administrator()
                .get(designations + "?limit=2&cursor=" + next)
                .then()
                .body("items.size()", equalTo(1))
                .body("next", nullValue());
        administrator().get(designations + "?state=APPLIED").then().body("items", equalTo(List.of()));
    }
}
