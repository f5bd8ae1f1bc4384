package io.zonewatch.registry.unit.command;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.change;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.command;
import static io.zonewatch.registry.Client.patch;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.tag;
import static io.zonewatch.registry.Client.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was recorded about some days was wrong: only a correction says so. */
@QuarkusTest
@RealServers
class CorrectionTest {

    @Inject
    Written written;

    @Test
    void aCorrectionHoldsFromItsFirstDayUntilBeforeItsLast() {
        String code = old("\"approvedAreaHa\":\"100\",");
        change(code, tag(path(code)), patch("\"level\":\"PROVINCIAL\"", "2016-07-01"))
                .then()
                .statusCode(200);

        correct(code, "\"approvedAreaHa\":\"120\"", "2012-01-01", "2017-01-01")
                .then()
                .statusCode(200)
                .body("validFrom", equalTo("2012-01-01"))
                .body("validTo", equalTo("2016-07-01"))
                .body("approvedAreaHa", equalTo("120"));

        on(code, "2011-12-31", "100", null);
        on(code, "2012-01-01", "120", null);
        on(code, "2016-07-01", "120", "PROVINCIAL");
        on(code, "2016-12-31", "120", "PROVINCIAL");
        on(code, "2017-01-01", "100", "PROVINCIAL");
        administrator()
                .get(path(code) + "/history")
                .then()
                .body("items.validFrom", equalTo(List.of("2010-01-01", "2012-01-01", "2016-07-01", "2017-01-01")))
                .body("items.documentNumber", equalTo(List.of("No. 1", "No. 2", "No. 2", "No. 2")))
                .body("items.sequence", equalTo(List.of(1, 3, 3, 3)));
        JsonNode fact =
                written.events("zonewatch.registry.facts.v1", code).getLast().orElseThrow();
        assertThat(fact.path("type").asText()).isEqualTo("io.zonewatch.registry.unit-corrected.v1");
        assertThat(fact.at("/data/validTo").asText()).isEqualTo("2017-01-01");
        assertThat(fact.at("/data/changed")).hasToString("[\"approvedAreaHa\"]");
        assertThat(written.audited(code)).containsExactly("unit.registered", "unit.changed", "unit.corrected");
    }

    @Test
    void aCorrectionWithoutAnEndHoldsForEver() {
        String code = old("");
        change(code, tag(path(code)), patch("\"level\":\"PROVINCIAL\"", "2016-07-01"))
                .then()
                .statusCode(200);

        correct(code, "\"approvedAreaHa\":\"120\"", "2010-01-01", null).then().statusCode(200);

        on(code, "2010-01-01", "120", null);
        on(code, "2030-01-01", "120", "PROVINCIAL");
    }

    @Test
    void aCorrectionLetsAUnitBeginEarlier() {
        String code = old("");

        correct(code, "", "2005-01-01", null).then().statusCode(200).body("validFrom", equalTo("2005-01-01"));

        administrator().get(path(code) + "?validOn=2005-01-01").then().statusCode(200);
        administrator().get(path(code) + "?validOn=2004-12-31").then().statusCode(404);
    }

    @Test
    void aRegistrationDatedTooEarlyIsMovedLater() {
        String code = old("");
        String document = administrator().get(path(code)).path("documentNumber");

        correct(code, "\"status\":\"NOT_REGISTERED\"", "2010-01-01", "2012-01-01")
                .then()
                .statusCode(200)
                .body("status", equalTo("REGISTERED"))
                .body("validFrom", equalTo("2012-01-01"))
                .body("documentNumber", equalTo(document));

        administrator().get(path(code) + "?validOn=2011-12-31").then().statusCode(404);
        administrator().get(path(code) + "?validOn=2012-01-01").then().statusCode(200);
        administrator().get(path(code) + "/history").then().body("items.validFrom", equalTo(List.of("2012-01-01")));
        for (String day : List.of("2011-12-31", "2012-01-01")) {
            administrator()
                    .queryParam("q", code)
                    .queryParam("validOn", day)
                    .get("/api/v1/units")
                    .then()
                    .body("items", hasSize(day.startsWith("2012") ? 1 : 0));
        }
        JsonNode state =
                written.events("zonewatch.registry.units.v1", code).getLast().orElseThrow();
        assertThat(state.at("/data/versions").findValuesAsText("validFrom")).containsExactly("2012-01-01");

        correct(code, "\"status\":\"REGISTERED\"", "2011-01-01", "2012-01-01")
                .then()
                .statusCode(200)
                .body("validFrom", equalTo("2011-01-01"));
        administrator().get(path(code) + "?validOn=2010-12-31").then().statusCode(404);
        administrator().get(path(code) + "?validOn=2011-01-01").then().statusCode(200);
    }

    @Test
    void aUnitDoesNotVanishInBetweenNorForGoodNorUnderItsParks() {
        String code = old("");
        String park = old("\"parent\":\"" + code + "\",");
        String notThere = "\"status\":\"NOT_REGISTERED\"";

        for (String[] days : new String[][] {{"2011-01-01", "2012-01-01"}, {"2010-01-01", null}}) {
            Response answer = correct(code, notThere, days[0], days[1]);
            answer.then().statusCode(422);
            assertThat(answer.<List<String>>path("errors.code")).contains("not-at-the-beginning");
        }
        correct(code, notThere, "2010-01-01", "2012-01-01")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("has-parks")));
        correct(park, notThere, "2010-01-01", "2012-01-01").then().statusCode(200);
        correct(code, notThere, "2010-01-01", "2012-01-01").then().statusCode(200);
    }

    @Test
    void whatACorrectionDoesNotChangeStaysOnItsOwnDocument() {
        String code = old("");
        change(code, tag(path(code)), patch("\"level\":\"PROVINCIAL\"", "2016-07-01"))
                .then()
                .statusCode(200);
        String correction = patch("\"validTo\":\"2017-01-01\",\"changes\":{\"level\":\"PROVINCIAL\"}", "2012-01-01")
                .replace("No. 2", "No. 3")
                .replace("decided", "corrected");

        command(administrator(), code, "corrections", tag(path(code)), correction)
                .then()
                .statusCode(200)
                .body("documentNumber", equalTo("No. 3"))
                .body("validTo", equalTo("2016-07-01"));

        administrator()
                .get(path(code) + "?validOn=2016-08-01")
                .then()
                .body("documentNumber", equalTo("No. 2"))
                .body("reason", equalTo("decided"));
        administrator()
                .get(path(code) + "/history")
                .then()
                .body("items.validFrom", equalTo(List.of("2010-01-01", "2012-01-01", "2016-07-01")))
                .body("items.documentNumber", equalTo(List.of("No. 1", "No. 3", "No. 2")))
                .body("items.sequence", equalTo(List.of(1, 3, 2)));
        JsonNode state =
                written.events("zonewatch.registry.units.v1", code).getLast().orElseThrow();
        assertThat(state.at("/data/versions/2/documentNumber").asText()).isEqualTo("No. 2");
    }

    @Test
    void aCorrectionThatChangesNothingWritesNothing() {
        String code = old("\"approvedAreaHa\":\"100\",");
        long before = written.everything();

        correct(code, "\"approvedAreaHa\":\"100.00\"", "2012-01-01", "2014-01-01")
                .then()
                .statusCode(200);

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void anAbolitionIsTakenBackAndAMergerMoved() {
        String into = registered();
        String code = registered();
        command(code, "abolitions", "", "2016-07-01").then().statusCode(200);

        correct(code, "\"status\":\"REGISTERED\"", "2016-07-01", null)
                .then()
                .statusCode(200)
                .body("status", equalTo("REGISTERED"));
        correct(code, "\"status\":\"MERGED\",\"mergedInto\":\"" + into + "\"", "2016-05-01", null)
                .then()
                .statusCode(200)
                .body("mergedInto", equalTo(into));
        correct(code, "\"status\":\"REGISTERED\"", "2016-05-01", "2016-06-01")
                .then()
                .statusCode(200)
                .body("mergedInto", nullValue());

        administrator().get(path(code) + "?validOn=2016-05-31").then().body("status", equalTo("REGISTERED"));
        administrator().get(path(code) + "?validOn=2016-06-01").then().body("status", equalTo("MERGED"));
        correct(code, "\"mergedInto\":null", "2016-06-01", null)
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/changes/mergedInto")))
                .body("errors.code", equalTo(List.of("merged-into-mismatch")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"code\":\"T-X\"             | 400 | /changes/code            | unknown-member",
                "\"reason\":\"x\"             | 400 | /changes/reason          | unknown-member",
                "\"other\":1                  | 400 | /changes/other           | unknown-member",
                "\"level\":\"TOP\"            | 400 | /changes/level           | wrong-type",
                "\"division\":null            | 400 | /changes/division        | required",
                "\"approvedAreaHa\":\"-1\"    | 400 | /changes/approvedAreaHa  | out-of-range",
                "\"status\":null              | 400 | /changes/status          | required",
                "\"boundary\":1               | 400 | /changes/boundary        | wrong-type",
                "\"boundary\":{\"type\":\"Point\"} | 422 | /changes/boundary/type | not-an-area",
                "\"primaryIndustry\":\"C26\"  | 422 | /changes/primaryIndustry | not-among-leading",
                "\"parent\":\"T-NONE\"        | 422 | /changes/parent          | unknown-parent",
                "\"status\":\"MERGED\"        | 422 | /changes/mergedInto      | merged-into-mismatch",
            })
    void aWrongCorrectionIsRefusedWithItsPlace(String members, int status, String pointer, String fault) {
        String code = old("");
        long before = written.everything();

        Response answer = correct(code, members, "2012-01-01", null);

        answer.then().statusCode(status);
        assertThat(answer.<List<String>>path("errors.pointer")).contains(pointer);
        assertThat(answer.<List<String>>path("errors.code")).contains(fault);
        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void aCorrectionEndsAfterItBegins() {
        String code = old("");

        correct(code, "\"level\":\"NATIONAL\"", "2012-01-01", "2012-01-01")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/validTo")))
                .body("errors.code", equalTo(List.of("not-after-from")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"level\":\"NATIONAL\"   | 2012-06-01 | 2013-01-01",
                "\"level\":\"NATIONAL\"   | 2011-01-01 | 2012-01-02",
                "\"division\":\"341722\"  | 2012-01-01 | 2014-01-01",
                "\"division\":\"341722\"  | 2011-01-01 | ",
                "\"names\":{\"en\":\"Zone\"} | 2012-06-01 | 2013-01-01",
                "\"landUse\":{\"industryHa\":\"1\"} | 2012-06-01 | 2013-01-01",
                "``                       | 2012-06-01 | ",
                "``                       | 2013-12-31 | 2014-01-01",
                "``                       | 2011-01-01 | ",
            })
    void daysOnWhichTheUnitWasAnotherScopesAreNeitherTakenOverNorRead(String changes, String from, String to) {
        String code = lent();
        long before = written.everything();

        Response answer = correct(present(), code, "\"2-0\"", changes, from, to);

        answer.then()
                .statusCode(404)
                .body("errors.pointer", equalTo(List.of("/validFrom")))
                .body("errors.code", equalTo(List.of("outside-scope")));
        assertThat(answer.asString()).doesNotContain("341721");
        assertThat(written.everything()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"2011-01-01, 2012-01-01", "2014-01-01,"})
    void theDaysOfTheCallersScopeAreCorrectedAndRead(String from, String to) {
        String code = lent();

        correct(present(), code, "\"2-0\"", "", from, to)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("division", equalTo("341722"));
        correct(present(), code, "\"2-0\"", "\"level\":\"NATIONAL\"", from, to)
                .then()
                .statusCode(200)
                .header("ETag", startsWith("\"3-"))
                .body("level", equalTo("NATIONAL"));

        as(Tokens.withRoles("reviewer").divisions("341721"))
                .get(path(code) + "?validOn=2013-01-01")
                .then()
                .body("level", nullValue());
    }

    @Test
    void daysAreNotGivenToAnotherScope() {
        String code = lent();

        correct(present(), code, "\"2-0\"", "\"division\":\"341721\"", "2014-01-01", "2015-01-01")
                .then()
                .statusCode(404)
                .body("errors.pointer", equalTo(List.of("/changes/division")))
                .body("errors.code", equalTo(List.of("outside-scope")));
    }

    @Test
    void toMoveAUnitTakesAuthorityOverBothDivisions() {
        String code = lent();
        long before = written.everything();

        correct(
                        as(Tokens.withRoles("administrator").units(code).divisions("341722")),
                        code,
                        "\"2-0\"",
                        "\"division\":\"341722\"",
                        "2012-01-01",
                        "2014-01-01")
                .then()
                .statusCode(404)
                .body("errors.code", equalTo(List.of("outside-scope")));

        assertThat(written.everything()).isEqualTo(before);
        correct(code, "\"division\":\"341722\"", "2012-01-01", "2014-01-01")
                .then()
                .statusCode(200)
                .body("division", equalTo("341722"));
    }

    /** A zone of 341722 that belonged to 341721 in 2012 and 2013. */
    private static String lent() {
        String code = code();
        register(zone(code, "341722", "").replace("2016-01-01", "2010-01-01"))
                .then()
                .statusCode(201);
        correct(code, "\"division\":\"341721\"", "2012-01-01", "2014-01-01")
                .then()
                .statusCode(200);
        return code;
    }

    private static RequestSpecification present() {
        return as(Tokens.withRoles("administrator").divisions("341722"));
    }

    private static String old(String members) {
        String code = code();
        register(zone(code, "341700", members).replace("2016-01-01", "2010-01-01"))
                .then()
                .statusCode(201);
        return code;
    }

    private static Response correct(String code, String changes, String from, String to) {
        return correct(administrator(), code, tag(path(code)), changes, from, to);
    }

    private static Response correct(
            RequestSpecification who, String code, String tag, String changes, String from, String to) {
        String end = to == null ? "" : "\"validTo\":\"" + to + "\",";
        return command(who, code, "corrections", tag, patch(end + "\"changes\":{" + changes + "}", from));
    }

    private static void on(String code, String day, String area, String level) {
        administrator()
                .get(path(code) + "?validOn=" + day)
                .then()
                .statusCode(200)
                .body("approvedAreaHa", equalTo(area))
                .body("level", equalTo(level));
    }
}
