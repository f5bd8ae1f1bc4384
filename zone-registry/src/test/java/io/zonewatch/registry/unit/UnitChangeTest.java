package io.zonewatch.registry.unit;

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
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units change from a day on, and stay what they were before it. */
@QuarkusTest
@RealServers
class UnitChangeTest {

    private static final String UNITS = "zonewatch.registry.units.v1";
    private static final String FACTS = "zonewatch.registry.facts.v1";

    @Inject
    Written written;

    @Test
    void aChangeHoldsFromItsDayOn() {
        String code = registered();

        change(code, tag(path(code)), patch("\"level\":\"PROVINCIAL\",\"names\":{\"en\":\"New\"}", "2016-07-01"))
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("validFrom", equalTo("2016-07-01"))
                .body("names.en", equalTo("New"))
                .body("names.zh", equalTo("开发区"))
                .body("sequence", equalTo(2));

        administrator()
                .get(path(code) + "?validOn=2016-06-30")
                .then()
                .body("level", nullValue())
                .body("validTo", equalTo("2016-07-01"))
                .body("sequence", equalTo(2));
        administrator().get(path(code) + "?validOn=2016-07-01").then().body("level", equalTo("PROVINCIAL"));
        administrator().get(path(code)).then().body("level", nullValue());
        administrator().get(path(code) + "?validOn=2015-12-31").then().statusCode(404);
    }

    @Test
    void theHistoryHoldsEveryVersionWithItsGround() {
        String code = registered();
        change(code, tag(path(code)), patch("\"level\":\"PROVINCIAL\"", "2016-07-01"))
                .then()
                .statusCode(200);
        change(code, tag(path(code)), patch("\"level\":\"NATIONAL\"", "2016-09-01"))
                .then()
                .statusCode(200);

        String next = administrator()
                .get(path(code) + "/history?limit=2")
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"3-"))
                .body("items.validFrom", equalTo(List.of("2016-01-01", "2016-07-01")))
                .body("items.validTo", equalTo(List.of("2016-07-01", "2016-09-01")))
                .body("items.reason", equalTo(List.of("initial", "decided")))
                .body("items.sequence", equalTo(List.of(1, 2)))
                .extract()
                .path("next");

        administrator()
                .get(path(code) + "/history?cursor=" + next)
                .then()
                .body("items.level", equalTo(List.of("NATIONAL")))
                .body("next", nullValue());
    }

    @Test
    void aChangeIsPublishedAsStateAndAsFact() {
        String code = registered();

        change(code, tag(path(code)), patch("\"division\":\"341721\",\"level\":\"PROVINCIAL\"", "2016-07-01"));

        assertThat(written.events(UNITS, code)).hasSize(2).last().satisfies(event -> {
            assertThat(event.orElseThrow().path("sequence").asInt()).isEqualTo(2);
            assertThat(event.orElseThrow().path("data").path("versions").findValuesAsText("validFrom"))
                    .containsExactly("2016-01-01", "2016-07-01");
        });
        assertThat(written.events(FACTS, code)).hasSize(2).last().satisfies(event -> assertThat(
                        event.orElseThrow().path("data").toString())
                .isEqualTo("{\"unit\":\"" + code + "\",\"validFrom\":\"2016-07-01\",\"documentNumber\":\"No. 2\","
                        + "\"reason\":\"decided\",\"changed\":[\"division\",\"level\"]}"));
        assertThat(written.audited(code)).containsExactly("unit.registered", "unit.changed");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\"division\":\"341700\"",
                "\"names\":{\"zh\":\" 开发区\u3000\"}",
                "\"level\":null",
                "\"leadingIndustries\":null",
                "\"approvedAreaHa\":\"10.00\"",
                "\"kind\":\"ZONE\"",
            })
    void aPatchThatChangesNothingWritesNothing(String members) {
        String code = code();
        register(zone(code, "341700", "\"approvedAreaHa\":\"10.0\",")).then().statusCode(201);
        String tag = tag(path(code));
        long before = written.everything();

        change(code, tag, patch(members, "2016-01-01"))
                .then()
                .statusCode(200)
                .header("ETag", equalTo(tag))
                .body("approvedAreaHa", equalTo("10.0"));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void whatHoldsLaterAnywayIsStillAChangeOfADayBeforeIt() {
        String code = registered();
        change(code, tag(path(code)), patch("\"level\":\"NATIONAL\"", "2016-09-01"))
                .then()
                .statusCode(200);
        long before = written.everything();

        change(code, tag(path(code)), patch("\"level\":\"NATIONAL\"", "2016-07-01"))
                .then()
                .statusCode(422)
                .body("code", equalTo("past-change"))
                .body("errors.code", equalTo(List.of("not-after-latest")));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void nullRemovesWhatIsOptionalAndNothingElse() {
        String code = code();
        register(zone(code, "341700", """
                "level":"PROVINCIAL","approvedOn":"2006-04-20","leadingIndustries":["C26"],"primaryIndustry":"C26","""));
        String tag = tag(path(code));

        change(code, tag, patch("\"division\":null", "2016-07-01"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/division"))
                .body("errors[0].code", equalTo("required"));
        change(code, tag, patch("\"names\":{\"en\":null}", "2016-07-01"))
                .then()
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/names/en"));
        change(code, tag, patch("\"type\":null", "2016-07-01"))
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/type"));
        change(code, tag, patch("\"level\":null,\"leadingIndustries\":null,\"primaryIndustry\":null", "2016-07-01"))
                .then()
                .statusCode(200)
                .body("level", nullValue())
                .body("leadingIndustries", equalTo(List.of()))
                .body("primaryIndustry", nullValue())
                .body("approvedOn", equalTo("2006-04-20"));
    }

    @Test
    void thePastDoesNotChange() {
        String code = registered();
        change(code, tag(path(code)), patch("\"level\":\"PROVINCIAL\"", "2016-07-01"))
                .then()
                .statusCode(200);
        String tag = tag(path(code));
        long before = written.everything();

        for (String day : List.of("2015-12-31", "2016-01-01", "2016-06-30", "2016-07-01")) {
            change(code, tag, patch("\"level\":\"NATIONAL\"", day))
                    .then()
                    .statusCode(422)
                    .body("code", equalTo("past-change"))
                    .body("errors[-1].pointer", equalTo("/validFrom"))
                    .body("errors[-1].code", equalTo("not-after-latest"));
        }
        change(code, tag, patch("\"level\":\"NATIONAL\"", "2015-12-31"))
                .then()
                .body("errors.code", equalTo(List.of("before-today", "not-after-latest")));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void aUnitRegisteredLongAgoChangesFromTodayOn() {
        String code = code();
        register(zone(code).replace("2016-01-01", "2006-04-20")).then().statusCode(201);

        change(code, tag(path(code)), patch("\"level\":\"PROVINCIAL\"", "2015-12-31"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("before-today")));
        change(code, tag(path(code)), patch("\"level\":\"PROVINCIAL\"", "2016-01-01"))
                .then()
                .statusCode(200);
    }

    @Test
    void ofManyChangesAtOnceOneWins() throws InterruptedException, ExecutionException {
        String code = registered();
        String tag = tag(path(code));
        Callable<Integer> change = () -> change(code, tag, patch("\"level\":\"PROVINCIAL\"", "2016-07-01"))
                .statusCode();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Integer> statuses = pool.invokeAll(List.of(change, change, change, change)).stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 412, 412, 412);
        }
        assertThat(written.events(UNITS, code)).hasSize(2);
    }

    @Test
    void twoZonesCannotBecomeEachOthersParksAtOnce() throws InterruptedException {
        String one = registered();
        String two = registered();
        String tag = "\"1-0\"";
        try (ExecutorService pool = Executors.newFixedThreadPool(2)) {
            List<Integer> statuses = pool
                    .invokeAll(List.<Callable<Integer>>of(
                            () -> change(one, tag, patch("\"parent\":\"" + two + "\"", "2016-07-01"))
                                    .statusCode(),
                            () -> change(two, tag, patch("\"parent\":\"" + one + "\"", "2016-07-01"))
                                    .statusCode()))
                    .stream()
                    .map(Future::resultNow)
                    .toList();

            assertThat(statuses).containsExactlyInAnyOrder(200, 422);
        }
    }

    @Test
    void aCircleOfParksIsFoundOnTheDaysOnWhichItWouldClose() {
        String top = registered();
        String middle = registered();
        String park = registered();
        change(park, "\"1-0\"", patch("\"parent\":\"" + middle + "\"", "2016-03-01"))
                .then()
                .statusCode(200);
        change(middle, "\"1-0\"", patch("\"parent\":\"" + top + "\"", "2016-02-01"))
                .then()
                .statusCode(200);

        change(top, "\"1-0\"", patch("\"parent\":\"" + park + "\"", "2016-02-01"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("parent-cycle")));
        change(park, "\"2-0\"", patch("\"parent\":null", "2016-06-01")).then().statusCode(200);
        change(top, "\"1-0\"", patch("\"parent\":\"" + park + "\"", "2016-05-01"))
                .then()
                .statusCode(422);
        change(top, "\"1-0\"", patch("\"parent\":\"" + park + "\"", "2016-06-01"))
                .then()
                .statusCode(200);
    }

    @Test
    void aUnitCannotBeMovedOutOfTheCallersScope() {
        String code = registered();
        long before = written.everything();

        change(code, tag(path(code)), patch("\"division\":\"340100\"", "2016-07-01"))
                .then()
                .statusCode(404)
                .body("errors[0].pointer", equalTo("/division"))
                .body("errors[0].code", equalTo("outside-scope"));
        change(
                        as(Tokens.withRoles("administrator").units(code)),
                        code,
                        "\"1-0\"",
                        patch("\"division\":\"341721\"", "2016-07-01"))
                .then()
                .statusCode(404);

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void whoeverMovesAUnitKeepsItUntilTheDay() {
        String code = registered();
        change(
                        as(Tokens.withRoles("administrator").divisions("34")),
                        code,
                        "\"1-0\"",
                        patch("\"division\":\"340100\"", "2016-07-01"))
                .then()
                .statusCode(200);

        administrator().get(path(code)).then().statusCode(200);
        as(Tokens.withRoles("administrator").divisions("3401"))
                .get(path(code))
                .then()
                .statusCode(404);
        change(code, "\"2-0\"", patch("\"level\":\"PROVINCIAL\"", "2016-08-01"))
                .then()
                .statusCode(404)
                .body("errors[0].code", equalTo("outside-scope"));
    }

    @Test
    void codeAndKindAreGivenOnce() {
        String code = registered();

        change(code, "\"1-0\"", patch("\"code\":\"T-OTHER\",\"kind\":\"CITY\"", "2016-07-01"))
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/code", "/kind")))
                .body("errors.code", equalTo(List.of("given-once", "given-once")));
    }

    @Test
    void aDepartmentDoesNotBecomeAZoneByPatches() {
        String code = code();
        register(department(code, "")).then().statusCode(201);

        change(code, "\"1-0\"", patch("\"type\":\"HIGH_TECH\"", "2016-07-01"))
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("zone-only")));
        change(code, "\"1-0\"", patch("\"names\":{\"en\":\"New Bureau\"}", "2016-07-01"))
                .then()
                .statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"level\":\"NATIONAL\"}       | /validFrom    | required",
                "{\"other\":null}               | /other        | unknown-member",
                "{\"sequence\":9}               | /sequence     | unknown-member",
                "{\"names\":\"Zone\"}           | /names        | wrong-type",
                "{\"names\":{\"fr\":\"Zone\"}}  | /names/fr     | unknown-member",
                "{\"level\":\"TOP\"}            | /level        | wrong-type",
                "{\"validFrom\":16801}          | /validFrom    | wrong-type",
                "[]                             | ``            | wrong-type",
                "{\"level\":                    | ``            | not-json",
            })
    void aWrongPatchIsRefusedWithItsPlace(String body, String pointer, String fault) {
        String code = registered();
        long before = written.everything();

        Response answer = change(code, "\"1-0\"", body);

        answer.then().statusCode(400).contentType("application/problem+json").body("code", equalTo("invalid-body"));
        assertThat(answer.<List<String>>path("errors.pointer")).contains(pointer);
        assertThat(answer.<List<String>>path("errors.code")).contains(fault);
        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void aChangeNamesTheVersionItHasSeen() {
        String code = registered();
        String patch = patch("\"level\":\"PROVINCIAL\"", "2016-07-01");

        change(code, null, patch).then().statusCode(428).body("code", equalTo("precondition-required"));
        change(code, "\"7-0\"", patch).then().statusCode(412).body("code", equalTo("precondition-failed"));
        administrator()
                .contentType("application/json")
                .header("If-Match", "\"1-0\"")
                .body(patch)
                .patch(path(code))
                .then()
                .statusCode(415);
        change(code, "*", patch).then().statusCode(200);
    }
}
