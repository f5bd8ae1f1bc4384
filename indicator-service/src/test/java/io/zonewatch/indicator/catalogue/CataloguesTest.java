package io.zonewatch.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import io.zonewatch.reporting.Period;
import io.zonewatch.testing.contract.SentEvents;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A catalogue comes into force only when it is sound, and the one before it ends where it begins. */
@QuarkusTest
@RealServers
class CataloguesTest {

    @Inject
    Fixtures fixtures;

    @Inject
    Jdbc jdbc;

    @BeforeEach
    void aCatalogueWasPublished() {
        fixtures.masterData();
    }

    @Test
    void faultsOfFormulasAreNamedAtOnce() {
        draft(
                        50,
                        "2085-01",
                        "\"2085-12\"",
                        indicator("A1", null, null),
                        indicator("A1", null, null),
                        indicator("B1", """
                {"op":"sum","of":[{"op":"indicator","indicator":"C1"},{"op":"indicator","indicator":"NO_SUCH"}]}""", null),
                        indicator("C1", """
                {"op":"ratioOfSums","numerator":[{"op":"topN","indicator":"A1","n":3}],
                 "denominator":[{"op":"indicator","indicator":"B1"}]}""", null))
                .statusCode(201);

        publish(50)
                .statusCode(422)
                .body("code", equalTo("catalogue-invalid"))
                .body(
                        "errors.pointer",
                        hasItems("/indicators/1/code", "/indicators/2/formula", "/indicators/3/formula"))
                .body("errors.code", hasItems("duplicate", "unknown-indicator", "formula-cycle", "no-breakdown"));
        Api.reviewer().get("/catalogues/50").body("state", equalTo("DRAFT"));
    }

    @Test
    void validityNeverOverlaps() {
        draft(71, "2080-01", "\"2080-12\"", indicator("A1", null, null)).statusCode(201);
        publish(71).statusCode(201).body("state", equalTo("PUBLISHED"));
        publish(71).statusCode(409).body("code", equalTo("already-published"));
        draft(71, "2081-01", "null", indicator("A1", null, null))
                .statusCode(409)
                .body("code", equalTo("exists"));
        draft(72, "2080-06", "\"2081-12\"", indicator("A1", null, null)).statusCode(201);
        publish(72).statusCode(422).body("errors.code", contains("validity-overlap"));
        draft(73, "2080-06", "\"2079-12\"", indicator("A1", null, null)).statusCode(422);
        draft(74, "2080-Q1", "null", indicator("A1", null, null)).statusCode(400);
    }

    @Test
    void noneButTheFirstReachesBack() {
        draft(75, "2009-12", "\"2009-12\"", indicator("A1", null, null)).statusCode(201);

        publish(75)
                .statusCode(422)
                .body("code", equalTo("catalogue-invalid"))
                .body("errors.pointer", contains("/validFrom"))
                .body("errors.code", contains("past-change"));
        Api.reviewer().get("/catalogues/75").body("state", equalTo("DRAFT"));
    }

    @Test
    void whatFormsAskForInItsTimeIsThereAndReported() {
        String form = World.code("F-");
        Api.administrator()
                .post("/forms", form(form, 1, "2040-01", "2062-02", "IND_VA", "REVENUE"))
                .statusCode(201);
        draft(76, "2062-01", "\"2062-12\"", indicator("A1", null, null), indicator("IND_VA", """
                {"op":"indicator","indicator":"A1"}""", null))
                .statusCode(201);
        publish(76)
                .statusCode(422)
                .body("code", equalTo("catalogue-invalid"))
                .body("errors.pointer", containsInAnyOrder("/indicators", "/indicators/1/formula"))
                .body("errors.code", containsInAnyOrder("asked-indicator-missing", "asked-indicator-derived"))
                .body("errors.detail", hasItem(containsString(form)));

        draft(77, "2062-03", "\"2062-12\"", indicator("A1", null, null)).statusCode(201);
        publish(77).statusCode(201);
        Api.administrator()
                .post("/forms", form(World.code("F-"), 1, "2040-01", "2062-03", "IND_VA"))
                .statusCode(422)
                .body("code", equalTo("form-invalid"))
                .body("errors.pointer", contains("/cells/0/indicator"))
                .body("errors.code", contains("unknown-indicator"));
    }

    @Test
    void theOneBeforeIsSupersededAndHoldsForItsOwnTime() {
        draft(62, "2200-01", "null", indicator("A1", null, null)).statusCode(201);
        publish(62).statusCode(201).body("supersededBy", equalTo(null));
        draft(63, "2210-01", "\"2210-12\"", indicator("A1", null, null)).statusCode(201);
        String seen = Api.reviewer().get("/catalogues/62").extract().header("ETag");

        publish(63).statusCode(201).body("state", equalTo("PUBLISHED"));

        Api.reviewer()
                .get("/catalogues/62")
                .header("ETag", not(equalTo(seen)))
                .body("state", equalTo("SUPERSEDED"))
                .body("supersededBy", equalTo(63))
                .body("validTo", equalTo("2209-12"));
        publish(62).statusCode(409).body("code", equalTo("already-published"));
        assertThat(jdbc.query("""
                        select coalesce(event -> 'data' ->> 'validTo', 'open') || ' ' || coalesce(event -> 'data' ->> 'supersededBy', 'by none')
                        from (select id, convert_from(payload, 'UTF8')::jsonb as event from outbox
                          where topic = 'zonewatch.indicator.catalogue.v1' and record_key = '62') e order by id
                        """, row -> row.getString(1))).containsExactly("open by none", "2209-12 63");
        assertThat(SentEvents.keepTheContract("indicator", "indicator-service"))
                .containsKey("io.zonewatch.indicator.catalogue.v1");
    }

    @Test
    void whatWasSupersededBeforeThatWasNotedIsMarked() {
        draft(82, "2100-01", "\"2109-12\"", indicator("A1", null, null)).statusCode(201);
        publish(82).statusCode(201);
        draft(83, "2110-01", "\"2110-12\"", indicator("A1", null, null)).statusCode(201);
        publish(83).statusCode(201);
        String migration = Api.file("indicator-service/src/main/resources/db/migration/V1063__superseded_before.sql");

        QuarkusTransaction.begin();
        jdbc.update("update catalogue set superseded_by = null");
        jdbc.update(migration);
        List<Integer> marked = jdbc.query(
                "select coalesce(superseded_by, 0) from catalogue where version in (82, 83) order by version",
                row -> row.getInt(1));
        QuarkusTransaction.rollback();

        assertThat(marked).containsExactly(83, 0);
    }

    @Test
    void whatFormsCompareAndBreakDownIsThere() {
        String form = World.code("F-");
        Api.administrator()
                .post(
                        "/forms",
                        form(form, 1, "2040-01", "2060-02", "IND_VA", "REVENUE")
                                .replaceFirst("(\"REVENUE\", \"compulsory\": true)", "$1, \"parts\": \"COMPULSORY\"")
                                .replaceFirst("\\{", "{\"wholes\": [{\"part\": \"IND_VA\", \"whole\": \"REVENUE\"}], "))
                .statusCode(201);
        draft(
                        78,
                        "2060-01",
                        "\"2060-12\"",
                        indicator("IND_VA", null, null).replace("\"unit\": \"%\"", "\"unit\": \"千元\""),
                        indicator("REVENUE", null, null).replace("\"unit\": \"%\"", "\"unit\": \"万元\""))
                .statusCode(201);

        publish(78)
                .statusCode(422)
                .body("errors.pointer", hasItems("/indicators/1/breakdown", "/indicators/0/unit"))
                .body("errors.code", hasItems("asked-breakdown-missing", "asked-units-differ"))
                .body("errors.detail", hasItem(containsString(form)));
    }

    @Test
    void whatFormsTakeFromOtherFormsFollowsFromThem() {
        String months = World.code("F-");
        String taking = World.code("F-");
        Api.administrator()
                .post("/forms", form(months, 1, "2040-01", "2060-02", "IND_VA"))
                .statusCode(201);
        Api.administrator()
                .post(
                        "/forms",
                        form(taking, 1, "2040-01", "2060-02", "IND_VA")
                                .replaceFirst(
                                        "(\"IND_VA\", \"compulsory\": true)",
                                        "$1, \"precomputedFrom\": \"" + months + "\""))
                .statusCode(201);
        draft(
                        79,
                        "2060-01",
                        "\"2060-12\"",
                        indicator("IND_VA", null, null)
                                .replace("\"decimals\": 1", "\"decimals\": 1, \"aggregation\": \"NONE\""))
                .statusCode(201);

        publish(79)
                .statusCode(422)
                .body(
                        "errors.find { it.code == 'asked-not-precomputable' }.pointer",
                        equalTo("/indicators/0/aggregation"))
                .body(
                        "errors.find { it.code == 'asked-not-precomputable' }.detail",
                        equalTo(
                                "Version 1 of form " + taking
                                        + " takes IND_VA from another form's reports; by aggregation NONE nothing follows from them."));
    }

    @Test
    void aDryRunShowsTheDifferenceAndPublishesNothing() {
        draft(
                        64,
                        "2064-01",
                        "\"2064-12\"",
                        indicator("A1", null, null),
                        indicator("B1", null, null),
                        indicator("C1", null, null))
                .statusCode(201);
        publish(64).statusCode(201);
        draft(
                        65,
                        "2065-01",
                        "\"2065-12\"",
                        indicator("C1", null, null),
                        indicator("D1", null, null),
                        indicator("A1", null, null).replace("\"decimals\": 1", "\"decimals\": 2"))
                .statusCode(201);

        Api.administrator()
                .request()
                .post("/api/v1/catalogues/65/publication?dryRun=true")
                .then()
                .statusCode(200)
                .body("previous", equalTo(64))
                .body("added", contains("D1"))
                .body("removed", contains("B1"))
                .body("changed.code", contains("A1"))
                .body("changed[0].members", hasSize(1))
                .body("changed[0].members[0].member", equalTo("decimals"))
                .body("changed[0].members[0].before", equalTo(1))
                .body("changed[0].members[0].after", equalTo(2))
                .body("unchanged", equalTo(1));

        Api.reviewer().get("/catalogues/65").body("state", equalTo("DRAFT"));
        Api.reviewer().get("/catalogues/64").body("state", equalTo("PUBLISHED"));
        publish(65).statusCode(201);
        Api.reviewer()
                .get("/catalogues/65/difference")
                .statusCode(200)
                .body("previous", equalTo(64))
                .body("added", contains("D1"));
        Api.reviewer().get("/catalogues/999/difference").statusCode(404);
    }

    @Test
    void aDryRunRefusesWhatPublishingRefuses() {
        draft(66, "2066-01", "\"2066-12\"", indicator("A1", """
                {"op":"indicator","indicator":"NO_SUCH"}""", null)).statusCode(201);

        Api.administrator()
                .request()
                .post("/api/v1/catalogues/66/publication?dryRun=true")
                .then()
                .statusCode(422)
                .body("errors.code", contains("unknown-indicator"));
    }

    @Test
    void unitsAggregationAndLimitsAreChecked() {
        draft(
                        67,
                        "2067-01",
                        "\"2067-12\"",
                        indicator("A1", null, null).replace("\"unit\": \"%\"", "\"unit\": \"万元\""),
                        indicator("B1", """
                {"op":"sum","of":[{"op":"indicator","indicator":"A1"},{"op":"indicator","indicator":"C1"}]}""", null),
                        with("C1", "\"aggregation\": \"LAST\""),
                        with("D1", "\"bounds\": {\"min\": \"1\", \"max\": \"0.5\"}"),
                        with(
                                "E1",
                                "\"explain\": {\"growthBelow\": \"50\", \"growthAbove\": \"-30\", \"outlierZ\": \"0\"}"))
                .statusCode(201);

        publish(67)
                .statusCode(422)
                .body(
                        "errors.pointer",
                        contains(
                                "/indicators/3/bounds",
                                "/indicators/4/explain",
                                "/indicators/4/explain/outlierZ",
                                "/indicators/2/aggregation",
                                "/indicators/1/formula",
                                "/indicators/1/formula"))
                .body(
                        "errors.code",
                        contains(
                                "limits-reversed",
                                "limits-reversed",
                                "limit-not-positive",
                                "aggregation-unfit",
                                "mixed-units",
                                "unit-mismatch"));
    }

    @Test
    void aDraftIsMendedUntilItIsPublishedAndNeverAfter() {
        String seen = draft(86, "2063-01", "\"2063-12\"", with("A1", "\"bounds\": {\"min\": \"2\", \"max\": \"1\"}"))
                .statusCode(201)
                .extract()
                .header("ETag");
        publish(86).statusCode(422);
        String mended =
                content(86, "2063-01", "\"2063-12\"", with("A1", "\"bounds\": {\"min\": \"1\", \"max\": \"2\"}"));

        replace(86, null, mended).statusCode(428);
        String tag = replace(86, seen, mended)
                .statusCode(200)
                .body("state", equalTo("DRAFT"))
                .body("indicators[0].bounds.max", equalTo("2"))
                .extract()
                .header("ETag");
        replace(86, null, mended).statusCode(200).header("ETag", equalTo(tag));
        replace(86, seen, content(86, "2063-01", "\"2063-06\"", indicator("A1", null, null)))
                .statusCode(412);
        replace(87, tag, mended).statusCode(400).body("errors[0].code", equalTo("version-mismatch"));
        replace(8600, tag, mended.replace("\"version\": 86", "\"version\": 8600"))
                .statusCode(404);

        publish(86).statusCode(201).body("indicators[0].bounds.max", equalTo("2"));
        replace(86, tag, mended).statusCode(409).body("code", equalTo("already-published"));
    }

    private static ValidatableResponse replace(int version, String tag, String content) {
        var request = Api.administrator().request().contentType("application/json");
        if (tag != null) {
            request.header("If-Match", tag);
        }
        return request.body(content).put("/api/v1/catalogues/" + version).then();
    }

    @Test
    void whatIsLeftOutIsFilledInAndDecimalsStayAsSent() {
        draft(68, "2068-01", "\"2068-12\"", indicator("A1", null, null), with("B1", """
                "bounds": {"min": "0.10", "max": null}, "explain": {"growthBelow": -30, "outlierZ": "3.5"}"""), with("C1", """
                "bounds": {"min": "0", "totalsOnly": true}"""))
                .statusCode(201)
                .body("indicators[0].aggregation", equalTo("SUM"))
                .body("indicators[0].bounds", equalTo(null))
                .body("indicators[1].bounds.min", equalTo("0.10"))
                .body("indicators[1].bounds", not(hasKey("totalsOnly")))
                .body("indicators[2].bounds.totalsOnly", equalTo(true))
                .body("indicators[1].explain.growthBelow", equalTo("-30"));
        draft(69, "2069-01", "\"2069-12\"", with("B1", "\"bounds\": {\"min\": \"NaN\"}"))
                .statusCode(400);
    }

    private static String with(String code, String member) {
        return indicator(code, null, null).replace("\"polarity\"", member + ", \"polarity\"");
    }

    private static String form(String code, int version, String from, String to, String... indicators) {
        String cells = Stream.of(indicators)
                .map(indicator -> Fixtures.CELL.replace("IND_VA", indicator))
                .collect(Collectors.joining(","));
        return Fixtures.form(code, version, cells, Period.parse(from))
                .replace("\"validTo\": \"" + from + "\"", "\"validTo\": \"" + to + "\"");
    }

    private static ValidatableResponse draft(int version, String from, String to, String... indicators) {
        return Api.administrator().post("/catalogues", content(version, from, to, indicators));
    }

    private static String content(int version, String from, String to, String... indicators) {
        return """
                {"version": %d, "validFrom": "%s", "validTo": %s, "indicators": [%s]}""".formatted(version, from, to, String.join(",", indicators));
    }

    private static ValidatableResponse publish(int version) {
        return Api.administrator()
                .request()
                .post("/api/v1/catalogues/" + version + "/publication")
                .then();
    }

    private static String indicator(String code, String formula, String breakdown) {
        return """
                {"code": "%s", "names": {"zh": "名", "en": "name"}, "timeBasis": "FLOW", "unit": "%%", "decimals": 1,
                 "polarity": "NEUTRAL", "breakdown": %s, "formula": %s}""".formatted(code, breakdown, formula);
    }
}
