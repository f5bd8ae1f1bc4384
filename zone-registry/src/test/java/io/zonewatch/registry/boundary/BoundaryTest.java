package io.zonewatch.registry.boundary;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.command;
import static io.zonewatch.registry.Client.department;
import static io.zonewatch.registry.Client.draw;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.rectangle;
import static io.zonewatch.registry.Client.register;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.zone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import io.zonewatch.testing.Tokens;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Zones have a boundary from a day on; what bounds no area is refused with its place. */
@QuarkusTest
@RealServers
class BoundaryTest {

    private static final String RECTANGLE = rectangle("117.50", "30.65", "117.54", "30.68");

    @Inject
    Written written;

    @Test
    void aBoundaryHoldsFromItsDayOnAndIsMeasured() {
        String code = code();
        register(zone(code, "341700", "\"approvedAreaHa\":\"1250\",")).then().statusCode(201);

        Response drawn = draw(code, RECTANGLE, "2016-07-01");

        drawn.then()
                .statusCode(200)
                .header("ETag", startsWith("\"2-"))
                .body("areaHa", equalTo("1274.9749"))
                .body("approvedAreaHa", equalTo("1250"))
                .body("deviationPercent", equalTo("2.00"))
                .body("validFrom", equalTo("2016-07-01"));
        assertThat(drawn.asString()).contains("\"coordinates\":[[[117.50,30.65],");
        administrator().get(path(code) + "/boundary").then().statusCode(404);
        administrator()
                .get(path(code) + "/boundary?validOn=2016-07-01")
                .then()
                .statusCode(200)
                .body("boundary.type", equalTo("Polygon"));
        administrator()
                .get(path(code) + "?validOn=2016-07-01")
                .then()
                .body("areaHa", equalTo("1274.9749"))
                .body("boundary", nullValue());
        JsonNode state =
                written.events("zonewatch.registry.units.v1", code).getLast().orElseThrow();
        assertThat(state.at("/data/versions/1/areaHa").asText()).isEqualTo("1274.9749");
        assertThat(state.at("/data/versions/0/areaHa").isNull()).isTrue();
        JsonNode fact =
                written.events("zonewatch.registry.facts.v1", code).getLast().orElseThrow();
        assertThat(fact.path("type").asText()).isEqualTo("io.zonewatch.registry.unit-changed.v1");
        assertThat(fact.at("/data/changed")).hasToString("[\"boundary\"]");
        assertThat(written.audited(code)).containsExactly("unit.registered", "unit.bounded");
    }

    @Test
    void theSameBoundaryAgainWritesNothing() {
        String code = registered();
        draw(code, RECTANGLE, "2016-07-01").then().statusCode(200);
        long before = written.everything();

        draw(code, RECTANGLE, "2016-08-01").then().statusCode(200).body("validFrom", equalTo("2016-07-01"));

        correct(code, RECTANGLE.replace("117.50", "117.5")).then().statusCode(200);
        assertThat(written.everything()).isEqualTo(before);
    }

    private static Response correct(String code, String geoJson) {
        return command(code, "corrections", "\"changes\":{\"boundary\":" + geoJson + "}", "2016-07-01");
    }

    @Test
    void expansionsAndCorrectionsDrawBoundariesToo() {
        String code = registered();

        command(code, "expansions", "\"approvedAreaHa\":\"1274\",\"boundary\":" + RECTANGLE, "2016-07-01")
                .then()
                .statusCode(200)
                .body("areaHa", equalTo("1274.9749"));
        command(
                        code,
                        "corrections",
                        "\"validTo\":\"2016-03-01\",\"changes\":{\"boundary\":"
                                + rectangle("117", "30", "117.01", "30.01") + "}",
                        "2016-02-01")
                .then()
                .statusCode(200);

        administrator().get(path(code) + "/boundary?validOn=2016-01-31").then().statusCode(404);
        administrator().get(path(code) + "/boundary?validOn=2016-02-01").then().statusCode(200);
        administrator().get(path(code) + "/boundary?validOn=2016-03-01").then().statusCode(404);
        administrator().get(path(code) + "/boundary?validOn=2016-07-01").then().statusCode(200);
        command(code, "corrections", "\"changes\":{\"boundary\":null}", "2016-07-01")
                .then()
                .statusCode(200);
        administrator().get(path(code) + "/boundary?validOn=2016-07-01").then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{}                                                        | /boundary/type              | not-an-area",
                "{`type`:`Point`,`coordinates`:[1,2]}                      | /boundary/type              | not-an-area",
                "{`type`:`Polygon`}                                        | /boundary/coordinates       | wrong-nesting",
                "{`type`:`Polygon`,`coordinates`:[]}                       | /boundary/coordinates       | wrong-nesting",
                "{`type`:`Polygon`,`coordinates`:[[[[1,1]]]]}              | /boundary/coordinates/0/0   | not-a-position",
                "{`type`:`Polygon`,`coordinates`:[[[1,1],[2,`1`]]]}        | /boundary/coordinates/0/1   | not-a-position",
                "{`type`:`Polygon`,`coordinates`:[[[1]]]}                  | /boundary/coordinates/0/0   | not-a-position",
                "{`type`:`Polygon`,`coordinates`:[[[180.1,1]]]}            | /boundary/coordinates/0/0   | outside-wgs84",
                "{`type`:`Polygon`,`coordinates`:[[[1,-90.1]]]}            | /boundary/coordinates/0/0   | outside-wgs84",
                "{`type`:`Polygon`,`coordinates`:[[[1,1e99999999]]]}       | /boundary/coordinates/0/0   | outside-wgs84",
                "{`type`:`Polygon`,`coordinates`:[[[1,1e-99999999]]]}      | /boundary/coordinates/0/0   | not-a-position",
                "{`type`:`Polygon`,`coordinates`:[[[1,1,1e999999]]]}       | /boundary/coordinates/0/0   | not-a-position",
                "{`type`:`Polygon`,`coordinates`:[[[0,0],[1,1],[0,0]]]}    | /boundary/coordinates/0     | ring-too-short",
                "{`type`:`Polygon`,`coordinates`:[[[0,0],[1,0],[1,1],[0,1]]]} | /boundary/coordinates/0/3 | ring-not-closed",
                "{`type`:`Polygon`,`coordinates`:[[[0,0],[1,1],[1,0],[0,1],[0,0]]]} | /boundary          | lines-cross",
                "{`type`:`Polygon`,`coordinates`:[[[0,0],[1,0],[2,0],[0,0]]]} | /boundary                | lines-cross",
                "{`type`:`Polygon`,`coordinates`:[[[0,0],[1,0],[1,1],[0,0]],[[5,5],[6,5],[6,6],[5,5]]]} | /boundary | hole-outside",
                "{`type`:`MultiPolygon`,`coordinates`:[[[[0,0],[9,0],[9,9],[0,0]]],[[[5,1],[6,1],[6,2],[5,1]]]]} | /boundary | parts-nested",
                "{`type`:`MultiPolygon`,`coordinates`:[[[0,0]]]}           | /boundary/coordinates/0/0/0 | not-a-position",
                "{`type`:`Polygon`,`coordinates`:[],`crs`:{}}              | /boundary/crs               | unknown-member",
            })
    void whatBoundsNoAreaIsRefusedWithItsPlace(String geoJson, String pointer, String fault) {
        String code = registered();
        long before = written.everything();

        draw(code, geoJson.replace('`', '"'), "2016-07-01")
                .then()
                .statusCode(422)
                .body("code", equalTo("boundary-invalid"))
                .body("errors.pointer", equalTo(List.of(pointer)))
                .body("errors.code", equalTo(List.of(fault)));

        assertThat(written.everything()).isEqualTo(before);
    }

    @Test
    void theFaultIsShownWhereItIs() {
        draw(registered(), "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[1,1],[1,0],[0,1],[0,0]]]}", "2016-07-01")
                .then()
                .body("errors[0].detail", equalTo("Lines cross or touch at longitude 0.5, latitude 0.5."));
    }

    @Test
    void thereAreMostVertices() {
        String spike = "[0.5,0.5],".repeat(20_001);

        draw(registered(), "{\"type\":\"Polygon\",\"coordinates\":[[" + spike + "[0.5,0.5]]]}", "2016-07-01")
                .then()
                .statusCode(422)
                .body("errors.code", equalTo(List.of("too-many-vertices")));
    }

    @Test
    void depthIsBounded() {
        draw(
                        registered(),
                        "{\"type\":\"Polygon\",\"coordinates\":" + "[".repeat(2000) + "]".repeat(2000) + "}",
                        "2016-07-01")
                .then()
                .statusCode(400);
    }

    @Test
    void onlyALivingZoneHasABoundary() {
        String bureau = code();
        register(department(bureau, "")).then().statusCode(201);
        String gone = registered();
        command(gone, "abolitions", "", "2016-07-01").then().statusCode(200);

        draw(bureau, RECTANGLE, "2016-07-01").then().statusCode(422).body("errors.code", equalTo(List.of("no-zone")));
        command(bureau, "corrections", "\"changes\":{\"boundary\":" + RECTANGLE + "}", "2016-01-01")
                .then()
                .statusCode(422)
                .body("errors.pointer", equalTo(List.of("/changes/boundary")));
        draw(gone, RECTANGLE, "2016-08-01").then().statusCode(409).body("code", equalTo("unit-gone"));
    }

    @Test
    void outOfScopeIsNotFound() {
        String code = registered();
        draw(code, RECTANGLE, "2016-07-01").then().statusCode(200);

        as(Tokens.withRoles("reviewer").divisions("3401"))
                .get(path(code) + "/boundary?validOn=2016-07-01")
                .then()
                .statusCode(404);
        as(Tokens.withRoles("reviewer").divisions("3417"))
                .get(path(code) + "/boundary?validOn=2016-07-01")
                .then()
                .statusCode(200);
    }
}
