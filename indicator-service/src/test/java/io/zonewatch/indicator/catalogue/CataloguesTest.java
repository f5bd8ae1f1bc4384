package io.zonewatch.indicator.catalogue;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.RealServers;
import org.junit.jupiter.api.Test;

/** A catalogue comes into force only when it is sound, and the one before it ends where it begins. */
@QuarkusTest
@RealServers
class CataloguesTest {

    @Test
    void faultsOfFormulasAreNamedAtOnce() {
        draft(
                        50,
                        "1990-01",
                        "\"1990-12\"",
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
        draft(71, "1980-01", "\"1980-12\"", indicator("A1", null, null)).statusCode(201);
        publish(71).statusCode(201).body("state", equalTo("PUBLISHED"));
        publish(71).statusCode(409).body("code", equalTo("already-published"));
        draft(71, "1981-01", "null", indicator("A1", null, null))
                .statusCode(409)
                .body("code", equalTo("exists"));
        draft(72, "1980-06", "\"1981-12\"", indicator("A1", null, null)).statusCode(201);
        publish(72).statusCode(422).body("errors.code", contains("validity-overlap"));
        draft(73, "1980-06", "\"1979-12\"", indicator("A1", null, null)).statusCode(422);
        draft(74, "1980-Q1", "null", indicator("A1", null, null)).statusCode(400);
    }

    private static ValidatableResponse draft(int version, String from, String to, String... indicators) {
        return Api.administrator().post("/catalogues", """
                {"version": %d, "validFrom": "%s", "validTo": %s, "indicators": [%s]}""".formatted(version, from, to, String.join(",", indicators)));
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
