package io.zonewatch.registry.unit;

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
import static io.zonewatch.registry.Client.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.ThreeThousandZones;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which units a caller sees, on which day. */
@QuarkusTest
@RealServers
class UnitListTest {

    private static final Logger LOG = Logger.getLogger(UnitListTest.class);
    private static final String UNITS = "/api/v1/units";

    @Inject
    Jdbc jdbc;

    @ConfigProperty(name = "test.url")
    String url;

    @Test
    void filtersLookAtTheVersionOfTheDay() {
        String zone = registered();
        change(zone, "\"1-0\"", patch("\"division\":\"341721\",\"level\":\"PROVINCIAL\"", "2016-07-01"))
                .then()
                .statusCode(200);
        String bureau = code();
        register(department(bureau, "")).then().statusCode(201);
        Tokens both = Tokens.withRoles("auditor").units(zone, bureau);

        assertThat(codes(both, "")).containsExactlyInAnyOrder(zone, bureau);
        assertThat(codes(both, "?kind=DEPARTMENT")).containsExactly(bureau);
        assertThat(codes(both, "?type=CONCENTRATION_AREA")).containsExactly(zone);
        assertThat(codes(both, "?type=HIGH_TECH")).isEmpty();
        assertThat(codes(both, "?level=PROVINCIAL")).isEmpty();
        assertThat(codes(both, "?level=PROVINCIAL&validOn=2016-07-01")).containsExactly(zone);
        assertThat(codes(both, "?division=3417")).containsExactlyInAnyOrder(zone, bureau);
        assertThat(codes(both, "?division=341721")).isEmpty();
        assertThat(codes(both, "?division=341721&validOn=2016-07-01")).containsExactly(zone);
        assertThat(codes(both, "?validOn=2015-12-31")).isEmpty();
    }

    @Test
    void anItemIsTheUnitAsItIsOnThatDay() {
        String zone = registered();
        change(zone, "\"1-0\"", patch("\"level\":\"PROVINCIAL\"", "2016-07-01"))
                .then()
                .statusCode(200);

        as(Tokens.withRoles("integrator").units(zone))
                .get(UNITS + "?validOn=2016-08-01")
                .then()
                .body("items[0].level", equalTo("PROVINCIAL"))
                .body("items[0].validFrom", equalTo("2016-07-01"))
                .body("items[0].sequence", equalTo(2));
    }

    @Test
    void theListIsReadInParts() {
        List<String> all = new ArrayList<>(List.of(registered(), registered(), registered()));
        all.sort(null);
        Tokens reader = Tokens.withRoles("zone-leader").units(all.toArray(String[]::new));

        String next = as(reader)
                .get(UNITS + "?limit=2")
                .then()
                .body("items.code", equalTo(all.subList(0, 2)))
                .extract()
                .path("next");

        as(reader)
                .get(UNITS + "?limit=2&cursor=" + next)
                .then()
                .body("items.code", equalTo(all.subList(2, 3)))
                .body("next", equalTo(null));
    }

    @Test
    void whatLiesOutsideTheScopeDoesNotExist() {
        String code = code();
        register(zone(code, "341721", "")).then().statusCode(201);

        for (Tokens other : List.of(
                Tokens.withRoles("administrator").divisions("341722"),
                Tokens.withRoles("administrator").units("T-OTHER"),
                Tokens.withRoles("administrator"))) {
            as(other).get(path(code)).then().statusCode(404).body("code", equalTo("not-found"));
            as(other).get(path(code) + "/history").then().statusCode(404);
            as(other).get(path(code) + "/contacts").then().statusCode(404);
            change(as(other), code, "\"1-0\"", patch("\"level\":\"PROVINCIAL\"", "2016-07-01"))
                    .then()
                    .statusCode(404);
            as(other)
                    .contentType("application/json")
                    .body("{\"contacts\":[]}")
                    .put(path(code) + "/contacts")
                    .then()
                    .statusCode(404);
            assertThat(codes(other, "?limit=500")).doesNotContain(code);
        }
        assertThat(codes(Tokens.withRoles("reviewer").divisions("341721"), "?limit=500"))
                .contains(code);
    }

    @Test
    void aDayIsSeenByThoseWhoseScopeHeldTheUnitOnIt() {
        String code = code();
        register(zone(code, "341721", "").replace("2016-01-01", "2010-01-01"))
                .then()
                .statusCode(201);
        change(code, "\"1-0\"", patch("\"division\":\"341722\"", "2016-01-01"))
                .then()
                .statusCode(200);
        Tokens former = Tokens.withRoles("reviewer").divisions("341721");
        Tokens present = Tokens.withRoles("reviewer").divisions("341722");

        as(former).get(path(code) + "?validOn=2012-01-01").then().statusCode(200);
        as(former).get(path(code)).then().statusCode(404);
        as(present).get(path(code) + "?validOn=2012-01-01").then().statusCode(404);
        as(present).get(path(code)).then().statusCode(200);
        assertThat(codes(former, "?limit=500&validOn=2012-01-01")).contains(code);
        assertThat(codes(former, "?limit=500")).doesNotContain(code);
        assertThat(codes(present, "?limit=500&validOn=2012-01-01")).doesNotContain(code);
        as(former).get(path(code) + "/history").then().body("items.validFrom", equalTo(List.of("2010-01-01")));
        as(present).get(path(code) + "/history").then().body("items.validFrom", equalTo(List.of("2016-01-01")));
        as(former).get(path(code) + "/contacts").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource({
        "status=REGISTERED, true",
        "status=MERGED, false",
        "industry=C26, true",
        "industry=C2, true",
        "industry=C39, false",
        "q=ZONE, true",
        "q=开发, true",
        "q=%25, false",
        "q=_one, false",
        "q=industrial, false"
    })
    void aListIsFilteredByWhatTheUnitIs(String query, boolean found) {
        String code = code();
        register(zone(code, "341700", "\"leadingIndustries\":[\"C263\"],"))
                .then()
                .statusCode(201);

        List<String> codes = as(Tokens.withRoles("assessor").units(code))
                .urlEncodingEnabled(false)
                .get(UNITS + "?" + query.replace("开发", "%E5%BC%80%E5%8F%91"))
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");

        assertThat(codes).isEqualTo(found ? List.of(code) : List.of());
    }

    /** The measurement goes to the log: without an index on texts, a look through all units is short enough. */
    @Test
    void amongThreeThousandZonesATextIsFound() {
        Tokens country = Tokens.withRoles("auditor").divisions("659001");
        ThreeThousandZones.during(jdbc, "659001", 4, () -> {
            for (String query : List.of("?q=Zone%201234", "?q=nothing%20like%20it", "?limit=500", "?level=NATIONAL")) {
                codes(country, query);
                long begin = System.nanoTime();
                codes(country, query);
                Duration took = Duration.ofNanos(System.nanoTime() - begin);
                LOG.infof("list of 3,000 units %s: %d ms", query, took.toMillis());
            }

            assertThat(codes(country, "?q=ZONE%20123")).hasSize(11).startsWith("OV-123", "OV-1230", "OV-1231");
        });
    }

    @Test
    void theParksOfAZoneAreListed() {
        String zone = registered();
        String park = code();
        register(zone(park, "341700", "\"parent\":\"" + zone + "\",")).then().statusCode(201);

        assertThat(codes(Tokens.withRoles("assessor").divisions("3417"), "?parent=" + zone))
                .containsExactly(park);
    }

    @Test
    void aUnitThatIsYetToComeIsKnownToThoseWhoWillHaveIt() {
        String code = code();
        register(zone(code).replace("2016-01-01", "2016-10-01")).then().statusCode(201);

        administrator().get(path(code)).then().statusCode(404);
        administrator().get(path(code) + "?validOn=2016-10-01").then().statusCode(200);
        administrator().get(path(code) + "/history").then().statusCode(200).body("items.size()", equalTo(1));
        change(code, "\"1-0\"", patch("\"level\":\"PROVINCIAL\"", "2017-01-01"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v1/units?kind=PARK, invalid-parameter, kind",
        "/api/v1/units?type=high_tech, invalid-parameter, type",
        "/api/v1/units?division=34x, invalid-parameter, division",
        "/api/v1/units?validOn=2016-02-30, invalid-parameter, validOn",
        "/api/v1/units?validOn=today, invalid-parameter, validOn",
        "/api/v1/units/U?validOn=2016-1-1, invalid-parameter, validOn",
        "/api/v1/units?asOf=2016-01-01, invalid-parameter, asOf",
        "/api/v1/units?asOf=2016-02-30T00:00:00Z, invalid-parameter, asOf",
        "/api/v1/units?asOf=2199-01-01T00:00:00Z, invalid-parameter, asOf",
        "/api/v1/units/U?asOf=2199-01-01T00:00:00Z, invalid-parameter, asOf",
        "/api/v1/units/U/history?asOf=now, invalid-parameter, asOf",
        "/api/v1/units?status=GONE, invalid-parameter, status",
        "/api/v1/units?status=NOT_REGISTERED, invalid-parameter, status",
        "/api/v1/units?parent=x, invalid-parameter, parent",
        "/api/v1/units?industry=39, invalid-parameter, industry",
        "/api/v1/units?limit=0, invalid-parameter, limit",
        "/api/v1/units?cursor=AAAA, invalid-parameter, cursor",
    })
    void aWrongParameterIsRefusedByItsName(String path, String code, String name) {
        administrator()
                .urlEncodingEnabled(false)
                .get(path)
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("code", equalTo(code))
                .body("errors[0].pointer", equalTo(name));
    }

    /** Sent as it is written: the other client leaves an empty parameter out. */
    @Test
    void anEmptyFilterIsNoFilterAtAllAndRefused() throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(url + UNITS + "?level="))
                .header(
                        "Authorization",
                        "Bearer "
                                + Tokens.withRoles("reviewer").divisions("3417").sign())
                .build();

        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request, HttpResponse.BodyHandlers.ofString());

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("\"pointer\":\"level\"");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/api/v1/units?asof=2016-01-01", "/api/v1/units/T-1?valid=2016-01-01"})
    void anUnknownParameterIsRefused(String path) {
        administrator().get(path).then().statusCode(400).body("code", equalTo("unknown-parameter"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"T-NONE", "t-none", "x", "T%00NUL", "T%27%20or%201=1"})
    void whatIsNoUnitIsNotFound(String code) {
        for (String path :
                List.of(UNITS + "/" + code, UNITS + "/" + code + "/history", UNITS + "/" + code + "/contacts")) {
            administrator()
                    .urlEncodingEnabled(false)
                    .get(path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("not-found"));
        }
    }

    @Test
    void whoMayDoWhat() {
        String code = registered();
        for (String role : List.of(
                "statistician", "zone-leader", "reviewer", "assessor", "auditor", "administrator", "integrator")) {
            RequestSpecification who = as(Tokens.withRoles(role).divisions("3417"));
            who.get(path(code)).then().statusCode(200);
            who.get(path(code) + "/history").then().statusCode(200);
            who.get(UNITS).then().statusCode(200);
            who.get(path(code) + "/contacts").then().statusCode(200);
            if (!"administrator".equals(role)) {
                as(Tokens.withRoles(role).divisions("3417"))
                        .contentType("application/json")
                        .body(zone(code()))
                        .post(UNITS)
                        .then()
                        .statusCode(403)
                        .body("code", equalTo("forbidden"));
                change(as(Tokens.withRoles(role).divisions("3417")), code, "\"1-0\"", "{}")
                        .then()
                        .statusCode(403);
                as(Tokens.withRoles(role).divisions("3417"))
                        .contentType("application/json")
                        .body("{\"contacts\":[]}")
                        .put(path(code) + "/contacts")
                        .then()
                        .statusCode(403);
            }
        }
        as(Tokens.withRoles().divisions("3417")).get(UNITS).then().statusCode(403);
        given().get(path(code)).then().statusCode(401).body("code", equalTo("unauthenticated"));
        given().contentType("application/json").body("{}").post(UNITS).then().statusCode(401);
    }

    private static List<String> codes(Tokens who, String query) {
        return as(who).urlEncodingEnabled(false)
                .get(UNITS + query)
                .then()
                .statusCode(200)
                .extract()
                .path("items.code");
    }
}
