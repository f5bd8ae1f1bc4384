package io.zonewatch.indicator;

import static io.zonewatch.testing.hostile.HostileRequests.ANYONE;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.testing.hostile.HostileRequests;
import io.zonewatch.testing.hostile.Sample;
import jakarta.inject.Inject;
import java.time.temporal.ChronoUnit;
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

    @Inject
    BusinessClock clock;

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
                .operation("listCalendarAlerts", ANYONE)
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
                .operation("replaceCatalogueDraft", WrongRequestsTest::toRedraft, "administrator")
                .operation("publishCatalogue", () -> Sample.of("version", draftedCatalogue()), "administrator")
                .operation("listForms", () -> Sample.plain().reachedByEveryone(), ANYONE)
                .operation(
                        "getForm", () -> Sample.of("code", fixtures.openForm()).reachedByEveryone(), ANYONE)
                .operation("addForm", () -> Sample.of(form()), "administrator")
                .operation("listObligations", ANYONE)
                .operation("summarizeObligations", ANYONE)
                .operation("getObligation", () -> Sample.of("id", obligation()), ANYONE)
                .operation("listRounds", () -> Sample.of("id", obligation()), ANYONE)
                .operation("listActs", () -> Sample.of("id", obligation()), ANYONE)
                .operation("reopenObligation", () -> Sample.of("id", exempt()).body(reopening()), "reviewer")
                .operation("grantExemption", () -> Sample.of(exemption(obligation())), "reviewer")
                .operation("listExemptions", ANYONE)
                .operation("getExemption", () -> Sample.of("id", exempted()), ANYONE)
                .operation(
                        "endExemption",
                        () -> Sample.of("id", exempted()).body("{\"lastPeriod\":null,\"reason\":\"over\"}"),
                        "reviewer")
                .operation(
                        "getMatrix",
                        () -> Sample.plain()
                                .asking("form", fixtures.openForm())
                                .asking("from", "2016-02")
                                .asking("to", "2016-12"),
                        ANYONE)
                .operation("getCompliance", () -> Sample.plain().asking("by", "UNIT"), ANYONE)
                .operation("getCellCompleteness", ANYONE)
                .operation(
                        "submitReport",
                        () -> Sample.of("id", obligation()).body(Fixtures.report("0.10")),
                        "statistician")
                .operation(
                        "validateReport",
                        () -> Sample.of("id", obligation()).body(Fixtures.report("0.10")),
                        "statistician",
                        "zone-leader")
                .operation("listReportRules", () -> Sample.of("id", obligation()), ANYONE)
                .operation("getPrecomputed", () -> Sample.of("id", obligation()), ANYONE)
                .operation("printSubmission", () -> Sample.of("id", submitted()).with("revision", "1"), ANYONE)
                .operation("putDraft", () -> Sample.of("id", drafted()).body(Fixtures.report("0.20")), "statistician")
                .operation("getDraft", () -> Sample.of("id", drafted()), "statistician", "zone-leader", "auditor")
                .operation("discardDraft", () -> Sample.of("id", drafted()), "statistician")
                .operation("submitDraft", () -> Sample.of("id", drafted()), "statistician")
                .operation("signDraft", this::toSign, "zone-leader")
                .operation(
                        "correctReport",
                        () -> Sample.of("id", accepted())
                                .body("{\"reason\":\"why\",\"report\":" + Fixtures.report("2.0") + "}"),
                        "statistician")
                .operation("getDifference", () -> Sample.of("id", submitted()).with("revision", "1"), ANYONE)
                .operation("addAttachment", () -> Sample.of("id", obligation()), "statistician")
                .operation("listAttachments", () -> Sample.of("id", obligation()), ANYONE)
                .operation("downloadAttachment", this::attached, ANYONE)
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
        Api.statistician(unit(id))
                .post("/obligations/" + id + "/submissions", Fixtures.report("1.0"))
                .statusCode(201);
        return id;
    }

    private String exempt() {
        String zone = World.code("W");
        String form = fixtures.lockedForm();
        world.zone(zone);
        return Api.reviewer()
                .get("/obligations?unit=" + zone + "&form=" + form)
                .extract()
                .path("items[0].id");
    }

    private String reopening() {
        return "{\"reason\":\"burnt\",\"until\":\""
                + clock.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(86_400) + "\"}";
    }

    private static String exemption(String obligation) {
        String[] parts = obligation.split("_", -1);
        return """
                {"unit":"%s","form":"%s","firstPeriod":"%s","lastPeriod":"%s","reason":"flooded"}""".formatted(parts[0], parts[1], parts[2], parts[2]);
    }

    private String exempted() {
        return Api.reviewer()
                .post("/exemptions", exemption(obligation()))
                .statusCode(201)
                .extract()
                .path("exemption.id");
    }

    private String accepted() {
        String id = submitted();
        Api.reviewer()
                .post("/obligations/" + id + "/submissions/1/acceptance", "{}")
                .statusCode(201);
        return id;
    }

    private String drafted() {
        String id = obligation();
        Api.statistician(unit(id))
                .put("/obligations/" + id + "/draft", Fixtures.report("0.10"))
                .statusCode(201);
        return id;
    }

    private Sample toSign() {
        String id = drafted();
        String content = Api.statistician(unit(id))
                .get("/obligations/" + id + "/draft")
                .extract()
                .path("content");
        return Sample.of("id", id).body("{\"content\":\"" + content + "\"}");
    }

    private Sample attached() {
        String id = obligation();
        String digest = Api.statistician(unit(id))
                .post("/obligations/" + id + "/attachments", """
                        {"name": "a.pdf", "content": "JVBERi0xLjcKJSVFT0YK"}""")
                .statusCode(201)
                .extract()
                .path("sha256");
        Api.statistician(unit(id))
                .post(
                        "/obligations/" + id + "/submissions",
                        Fixtures.report("1.0").replaceFirst("\\{", "{\"attachments\": [\"" + digest + "\"], "))
                .statusCode(201);
        return Sample.of("id", id).with("sha256", digest);
    }

    private static String unit(String obligation) {
        return obligation.substring(0, obligation.indexOf('_'));
    }

    private String form() {
        return Fixtures.form(World.code("F-"), 1, Fixtures.CELL, fixtures.month());
    }

    private static String draftedCatalogue() {
        Api.administrator()
                .post("/catalogues", Fixtures.catalogue(90, "2090-01", "2090-12"))
                .statusCode(201);
        return "90";
    }

    private static Sample toRedraft() {
        Api.administrator()
                .post("/catalogues", Fixtures.catalogue(92, "2092-01", "2092-12"))
                .statusCode(201);
        return Sample.of("version", "92").body(catalogue(92, "2092-01", "2092-12"));
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
