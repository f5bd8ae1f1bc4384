package io.zonewatch.registry.policy.finding;

import static io.restassured.RestAssured.given;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.rectangle;
import static io.zonewatch.registry.policy.City.GOOD;
import static io.zonewatch.registry.policy.City.ONE_INDUSTRY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.ThreeThousandZones;
import io.zonewatch.registry.policy.City;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is found on a day, since when, by whom it is seen. */
@QuarkusTest
@RealServers
class FindingListTest {

    private static final Logger LOG = Logger.getLogger(FindingListTest.class);
    private static final City CITY = new City("3408");
    private static final String FINDINGS = "/api/v1/findings";
    private static final String WHY = "\"justification\":\"agreed by the city\",";

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void bind() {
        CITY.bound();
    }

    @Test
    void aFindingHoldsSinceTheFirstDayWithoutAGap() {
        String code = CITY.registered(ONE_INDUSTRY + WHY);
        String two = "\"leadingIndustries\":[\"C26\",\"C27\"],";
        CITY.changed(code, "\"names\":{\"zh\":\"新区\",\"en\":\"New\"},", "2016-03-01")
                .then()
                .statusCode(200);
        CITY.changed(code, two, "2016-05-01").then().statusCode(200);
        CITY.changed(code, "\"leadingIndustries\":[\"C26\"],\"justification\":\"once more\",", "2016-07-01")
                .then()
                .statusCode(200);

        found(code, "2016-04-01")
                .then()
                .statusCode(200)
                .body("items[0].since", equalTo("2016-01-01"))
                .body("items[0].names.en", equalTo("New"))
                .body("items[0].justification", equalTo("agreed by the city"))
                .body("items[0].clause", equalTo("consultation draft (2015-11-02), leading industries"))
                .body("items[0].text", equalTo("provincial zone, leading industries: 1 (C26); in principle 2 to 3"))
                .body("items[0].facts.level", equalTo("PROVINCIAL"))
                .body("next", nullValue());
        found(code, "2016-06-30").then().body("items", hasSize(0));
        found(code, "2016-08-01")
                .then()
                .body("items[0].since", equalTo("2016-07-01"))
                .body("items[0].justification", equalTo("once more"))
                .body("items[0].command.sequence", equalTo(4));
    }

    @Test
    void aPlanThatBindsLaterOrNoLongerFindsNothing() {
        String code = CITY.registered(ONE_INDUSTRY + WHY);

        found(code, "2024-10-09").then().body("items.rule", hasItem("industry-count"));
        found(code, "2024-10-10").then().statusCode(200).body("items", hasSize(0));
        CITY.administrator()
                .queryParam("asOf", "2015-12-31T00:00:00+08:00")
                .get(FINDINGS)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
    }

    @Test
    void theTextIsInTheCallersLanguage() {
        String code = CITY.registered(ONE_INDUSTRY + WHY);

        given().auth()
                .oauth2(Tokens.withRoles("auditor").divisions("3408").sign())
                .header("Accept-Language", "zh-CN")
                .queryParam("unit", code)
                .queryParam("rule", "industry-count")
                .get(FINDINGS)
                .then()
                .body("items[0].clause", equalTo("征求意见稿(2015-11-02)关于主导产业的规定"))
                .body("items[0].text", equalTo("省级开发区有 1 个主导产业(C26),原则上为 2 至 3 个"));
    }

    @Test
    void theListIsFilteredAndReadInParts() {
        City city = new City("3411").bound();
        String one = city.registered(ONE_INDUSTRY + WHY);
        city.registered(ONE_INDUSTRY.replace("PROVINCIAL", "PROVINCIAL_PREPARATORY") + WHY);
        city.registered(GOOD);
        city.exemplary("");

        List<String> rules = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = city.administrator().queryParam("limit", 2);
            Response part = (cursor == null ? request : request.queryParam("cursor", cursor)).get(FINDINGS);
            part.then().statusCode(200);
            List<String> units = part.path("items.unit");
            List<String> found = part.path("items.rule");
            for (int i = 0; i < units.size(); i++) {
                keys.add(units.get(i) + found.get(i));
            }
            rules.addAll(found);
            cursor = part.path("next");
        } while (cursor != null);

        assertThat(keys).isSorted().doesNotHaveDuplicates();
        assertThat(rules)
                .containsExactlyInAnyOrder(
                        "industry-count",
                        "industry-count",
                        "statistician-present",
                        "statistician-present",
                        "statistician-present");
        count(city, "rule", "industry-count", 2);
        count(city, "level", "PROVINCIAL_PREPARATORY", 2);
        count(city, "unit", one, 2);
        count(city, "division", "3411", 5);
        count(city, "division", "3417", 0);
        city.administrator().queryParam("cursor", "bm9uZQ").get(FINDINGS).then().statusCode(400);
    }

    @Test
    void aCursorSaysNothingOfZonesThatTheReaderDoesNotSee() {
        City city = new City("3418").bound();
        String seen = city.exemplary("");
        String rectangle = rectangle("64", "10", "64.10", "10.10");
        city.drawn(seen, rectangle, "", "2016-07-01").then().statusCode(200);
        for (int i = 0; i < 3; i++) {
            city.drawn(city.exemplary(""), rectangle, WHY, "2016-07-01").then().statusCode(200);
        }
        Tokens who = Tokens.withRoles("statistician").units(seen);
        List<String> keys = new ArrayList<>();
        String cursor = null;
        do {
            RequestSpecification request = as(who).queryParam("limit", 1).queryParam("validOn", "2016-07-01");
            Response part = (cursor == null ? request : request.queryParam("cursor", cursor)).get(FINDINGS);
            part.then()
                    .statusCode(200)
                    .body("items.rule", equalTo(List.of("boundary-overlap")))
                    .body("items[0].facts.with", nullValue());
            cursor = part.path("next");
            if (cursor != null) {
                byte[] whole = Base64.getUrlDecoder().decode(cursor);
                keys.add(new String(whole, 4, whole.length - 4, StandardCharsets.UTF_8));
            }
        } while (cursor != null);

        assertThat(keys)
                .containsExactly(seen + "|plan-3418|boundary-overlap|0", seen + "|plan-3418|boundary-overlap|1");
    }

    @Test
    void onlyTheScopeIsSeen() {
        String code = CITY.registered(ONE_INDUSTRY + WHY);

        as(Tokens.withRoles("reviewer").divisions("3402"))
                .get(path(code) + "/findings")
                .then()
                .statusCode(404);
        as(Tokens.withRoles("reviewer").divisions("3402"))
                .get(FINDINGS)
                .then()
                .statusCode(200)
                .body("items", hasSize(0));
        as(Tokens.withRoles("statistician").units(code))
                .get(FINDINGS)
                .then()
                .body("items.unit", everyItem(equalTo(code)))
                .body("items", hasSize(2));
        CITY.administrator().get(path(code()) + "/findings").then().statusCode(404);
    }

    /** Every zone has a boundary and a history; the measurements go to the log. */
    @Test
    void theZonesOfACountryAreReadInParts() {
        City city = new City("3404").bound();
        ThreeThousandZones.during(jdbc, "340400", () -> {
            jdbc.update("""
                    insert into unit_version (unit_code, valid_from, sequence, recorded_at, document_number, reason, status, name_zh,
                      name_en, division, type, level, partners, leading_industries, boundary, area_ha)
                    select b.unit_code, '2015-02-01'::date + change, 1, '2015-01-01T00:00:00Z', 'No.', 'because', 'REGISTERED',
                      '区', 'Zone', '340400', 'HIGH_TECH', 'PROVINCIAL', '[]', '{}', b.id, b.area_ha
                    from boundary b cross join generate_series(0, 1) change where b.unit_code like 'OV-%'
                    """);

            measured("a page of 500 findings among 3,000 zones", () -> city.administrator()
                    .queryParam("limit", 500)
                    .get(FINDINGS)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(500))
                    .body("items[0].unit", equalTo("OV-0"))
                    .body("items[0].since", equalTo("2015-11-02")));
            measured("the two findings of one rule among 3,000 zones", () -> city.administrator()
                    .queryParam("rule", "boundary-overlap")
                    .get(FINDINGS)
                    .then()
                    .statusCode(200)
                    .body("items.unit", equalTo(List.of("OV-1510", "OV-9999"))));
            measured("no finding of one rule among 3,000 zones", () -> city.administrator()
                    .queryParam("rule", "expansion-conditions")
                    .get(FINDINGS)
                    .then()
                    .statusCode(200)
                    .body("items", hasSize(0)));
        });
    }

    private static void measured(String what, Runnable list) {
        List<Long> took = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            long begin = System.nanoTime();
            list.run();
            took.add(Duration.ofNanos(System.nanoTime() - begin).toMillis());
        }
        LOG.infof(
                "%s: first %d ms, then shortest of 2 %d ms",
                what, took.getFirst(), took.stream().skip(1).min(Long::compare).orElseThrow());
    }

    private static void count(City city, String parameter, String value, int expected) {
        city.administrator()
                .queryParam(parameter, value)
                .get(FINDINGS)
                .then()
                .statusCode(200)
                .body("items", hasSize(expected));
    }

    private static Response found(String code, String day) {
        return CITY.administrator()
                .queryParam("validOn", day)
                .queryParam("unit", code)
                .queryParam("rule", "industry-count")
                .get(FINDINGS);
    }
}
