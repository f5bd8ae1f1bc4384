package io.zonewatch.indicator;

import static io.zonewatch.testing.hostile.HostileRequests.ANYONE;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.testing.hostile.HostileRequests;
import io.zonewatch.testing.hostile.Sample;
import jakarta.inject.Inject;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Every operation, asked in every wrong way. */
@QuarkusTest
@RealServers
class WrongRequestsTest {

    @Inject
    World world;

    @Inject
    Fixtures fixtures;

    @BeforeEach
    void masterData() {
        fixtures.masterData();
        for (int year : new int[] {1998, 1999}) {
            if (Api.reviewer().get("/calendars/" + year).extract().statusCode() == 404) {
                Api.administrator().put("/calendars/" + year, calendar(year, 1)).statusCode(201);
            }
        }
    }

    @TestFactory
    Stream<DynamicNode> whatIsWrongIsRefused() {
        return HostileRequests.to("indicator")
                .operation("listCalendars", () -> Sample.plain().reachedByEveryone(), ANYONE)
                .operation("getCalendar", () -> Sample.of("year", "1999").reachedByEveryone(), ANYONE)
                .operation("putCalendar", () -> Sample.of("year", "1998").body(calendar(1998, 2)), "administrator")
                .operation("listCatalogues", () -> Sample.plain().reachedByEveryone(), ANYONE)
                .operation("getCatalogue", () -> Sample.of("version", "1").reachedByEveryone(), ANYONE)
                .operation(
                        "getCatalogueDifference",
                        () -> Sample.of("version", "1").reachedByEveryone(),
                        ANYONE)
                .operation("draftCatalogue", () -> Sample.of(catalogue()), "administrator")
                .operation("publishCatalogue", () -> Sample.of("version", drafted()), "administrator")
                .operation("listForms", () -> Sample.plain().reachedByEveryone(), ANYONE)
                .operation(
                        "getForm", () -> Sample.of("code", fixtures.openForm()).reachedByEveryone(), ANYONE)
                .operation("addForm", () -> Sample.of(form()), "administrator")
                .operation("listObligations", ANYONE)
                .operation("summarizeObligations", ANYONE)
                .operation("getObligation", () -> Sample.of("id", obligation()), ANYONE)
                .operation("listRounds", () -> Sample.of("id", obligation()), ANYONE)
                .operation(
                        "submitReport",
                        () -> Sample.of("id", obligation()).body(Fixtures.report("0.10")),
                        "statistician")
                .operation("listSubmissions", () -> Sample.of("id", submitted()), ANYONE)
                .operation("getSubmission", () -> Sample.of("id", submitted()).with("revision", "1"), ANYONE)
                .operation(
                        "acceptReport",
                        () -> Sample.of("id", submitted()).with("revision", "1").body("{\"remark\":\"ok\"}"),
                        "reviewer")
                .operation("returnReport", () -> Sample.of("id", submitted()).with("revision", "1"), "reviewer")
                .tests();
    }

    private String obligation() {
        String zone = World.code("W");
        String form = fixtures.openForm();
        world.zone(zone);
        return fixtures.obligation(zone, form);
    }

    private String submitted() {
        String id = obligation();
        Api.statistician(id.substring(0, id.indexOf('_')))
                .post("/obligations/" + id + "/submissions", Fixtures.report("1.0"))
                .statusCode(201);
        return id;
    }

    private String form() {
        return Fixtures.form(World.code("F-"), 1, Fixtures.CELL, fixtures.month());
    }

    private static String drafted() {
        Api.administrator()
                .post("/catalogues", Fixtures.catalogue(90, "2090-01", "2090-12"))
                .statusCode(201);
        return "90";
    }

    private static String catalogue() {
        return catalogue(91, "2002-01", "2002-12");
    }

    private static String catalogue(int version, String from, String to) {
        return """
                {"version": %d, "validFrom": "%s", "validTo": "%s", "indicators": [
                  {"code": "IND_VA", "names": {"zh": "增加值", "en": "value added"}, "timeBasis": "YEAR_TO_DATE",
                   "unit": "万元", "decimals": 1, "polarity": "HIGHER_IS_BETTER", "breakdown": null, "formula": null}]}""".formatted(version, from, to);
    }

    private static String calendar(int year, int version) {
        return """
                {"year": %d, "version": %d, "source": "test", "holidays": ["%d-01-01"], "makeUpWorkdays": []}""".formatted(year, version, year);
    }
}
