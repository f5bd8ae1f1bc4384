package io.zonewatch.registry;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.as;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.command;
import static io.zonewatch.registry.Client.patch;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.rectangle;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.zone;
import static io.zonewatch.registry.Commands.location;
import static io.zonewatch.registry.Commands.paper;
import static io.zonewatch.registry.Commands.post;
import static io.zonewatch.registry.supervision.Departments.found;
import static io.zonewatch.registry.supervision.Departments.group;
import static io.zonewatch.registry.supervision.Departments.held;
import static io.zonewatch.registry.supervision.Departments.inspection;
import static io.zonewatch.registry.supervision.Departments.meeting;
import static io.zonewatch.registry.supervision.Departments.setUp;
import static io.zonewatch.testing.hostile.HostileRequests.ANYONE;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.registry.supervision.Departments;
import io.zonewatch.testing.Tokens;
import io.zonewatch.testing.hostile.HostileRequests;
import io.zonewatch.testing.hostile.Sample;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Whatever is wrong with a request is refused, and nothing is written. */
@QuarkusTest
@RealServers
class HostileRequestsTest {

    /** Rules for a province in which no test registers anything. */
    private static final String RULES = """
            {"code":"hostile","version":1,"names":{"zh":"方案","en":"Plan"},"division":"4201","validFrom":"2016-01-01",
             "rules":[{"code":"area-match","kind":"AREA_MATCH","clause":{"zh":"边界","en":"boundaries"},
                       "parameters":{"tolerancePercent":"5"},"assumptions":["A22"],
                       "texts":{"zh":"边界面积 {areaHa} 公顷","en":"the boundary encloses {areaHa} ha"}}]}""";

    @TestFactory
    Stream<DynamicNode> whatIsWrongIsRefused() {
        return HostileRequests.to("registry")
                .operation("registerUnit", () -> Sample.of(zone(code(), "341700", """
                        "level":"PROVINCIAL","approvedOn":"2006-04-20","approvedAreaHa":"12.50",
                        "leadingIndustries":["C26","C27"],"primaryIndustry":"C26",""")), "administrator")
                .operation("listUnits", ANYONE)
                .operation("getUnit", () -> Sample.of("code", registered()), ANYONE)
                .operation("getUnitHistory", () -> Sample.of("code", registered()), ANYONE)
                .operation(
                        "changeUnit",
                        () -> Sample.of("code", registered()).body(patch("\"level\":\"PROVINCIAL\"", "2016-07-01")),
                        "administrator")
                .operation("upgradeUnit", () -> Sample.of("code", registered()).body("""
                        {"reason":"decided","level":"NATIONAL","type":"HIGH_TECH","names":{"zh":"区","en":"Zone"},
                         "validFrom":"2016-07-01","documentNumber":"No. 2","justification":"because"}"""), "administrator")
                .operation("expandUnit", () -> Sample.of("code", registered()), "administrator")
                .operation(
                        "mergeUnit",
                        () -> Sample.of("code", registered())
                                .body(patch("\"into\":\"" + registered() + "\"", "2016-07-01")),
                        "administrator")
                .operation("abolishUnit", () -> Sample.of("code", registered()), "administrator")
                .operation("correctUnit", () -> Sample.of("code", registered()), "administrator")
                .operation("listUnitCommands", () -> Sample.of("code", registered()), ANYONE)
                .operation("getUnitBoundary", () -> Sample.of("code", withBoundary()), ANYONE)
                .operation("listBoundaryOverlaps", () -> Sample.of("code", withBoundary()), ANYONE)
                .operation("putUnitBoundary", () -> Sample.of("code", withBoundary()), "administrator")
                .operation("getContacts", () -> Sample.of("code", registered()), ANYONE)
                .operation("putContacts", () -> Sample.of("code", withContacts()), "administrator")
                .operation("eraseContact", () -> Sample.of("code", withContacts()), "administrator")
                .operation("publishRuleSet", () -> Sample.of(RULES), "administrator")
                .operation("listRuleSets", ANYONE)
                .operation("getRuleSet", () -> Sample.of("code", published()).reachedByEveryone(), ANYONE)
                .operation("listFindings", ANYONE)
                .operation("listUnitFindings", () -> Sample.of("code", registered()), ANYONE)
                .operation("registerDesignation", () -> Sample.of("code", registered()), "administrator")
                .operation("listUnitDesignations", () -> Sample.of("code", registered()), ANYONE)
                .operation("getDesignation", () -> under("designations", DESIGNATION), ANYONE)
                .operation(
                        "stepDesignation",
                        () -> under("designations", DESIGNATION).with("command", "grants"),
                        "administrator")
                .operation("correctDesignation", () -> under("designations", DESIGNATION), "administrator")
                .operation("listDesignations", ANYONE)
                .operation("summarizeDesignations", ANYONE)
                .operation("registerPlatform", () -> Sample.of("code", registered()), "administrator")
                .operation("listUnitPlatforms", () -> Sample.of("code", registered()), ANYONE)
                .operation("getPlatform", () -> under("platforms", PLATFORM), ANYONE)
                .operation(
                        "stepPlatform",
                        () -> under("platforms", PLATFORM).with("command", "revocations"),
                        "administrator")
                .operation("correctPlatform", () -> under("platforms", PLATFORM), "administrator")
                .operation("listPlatforms", ANYONE)
                .operation("summarizePlatforms", ANYONE)
                .operation("getSupervisionGroup", HostileRequestsTest::groupThere, ANYONE)
                .operation("putSupervisionGroup", HostileRequestsTest::groupThere, "administrator")
                .operation(
                        "planMeeting",
                        () -> Sample.of(meeting(Departments.registered(), registered())),
                        "administrator")
                .operation("listMeetings", ANYONE)
                .operation("getMeeting", () -> meetingThere(false), ANYONE)
                .operation("holdMeeting", () -> meetingThere(false).body(held(registered())), "administrator")
                .operation("correctMeeting", () -> meetingThere(true), "administrator")
                .operation("cancelMeeting", () -> meetingThere(false), "administrator")
                .operation("completeDecision", () -> meetingThere(true).with("number", "1"), "administrator")
                .operation(
                        "planInspection",
                        () -> Sample.of(inspection(registered(), Departments.registered())),
                        "administrator")
                .operation("listInspections", ANYONE)
                .operation("getInspection", () -> inspectionThere(false), ANYONE)
                .operation("holdInspection", () -> inspectionThere(false), "administrator")
                .operation("correctInspection", () -> inspectionThere(true), "administrator")
                .operation("cancelInspection", () -> inspectionThere(false), "administrator")
                .operation("rectifyFinding", () -> inspectionThere(true).with("number", "2"), "administrator")
                .operation("verifyFinding", HostileRequestsTest::rectified, "administrator")
                .operation("listReferenceEditions", ANYONE)
                .operation("listDivisions", ANYONE)
                .operation("getDivision", () -> Sample.of("code", "341702").reachedByEveryone(), ANYONE)
                .operation("listIndustries", ANYONE)
                .operation("getIndustry", () -> Sample.of("code", "C39").reachedByEveryone(), ANYONE)
                .operation(
                        "importRows",
                        () -> Sample.of("code,kind,nameZh,nameEn,division,type,validFrom,documentNumber,reason\n"
                                        + code() + ",ZONE,开发区,Zone,341700,HIGH_TECH,2016-01-01,No. 1,initial\n")
                                .as("text/csv")
                                .asking("kind", "units"),
                        "administrator")
                .operation(
                        "getImportTemplate",
                        () -> Sample.of("kind", "units").reachedByEveryone(),
                        "administrator",
                        "auditor")
                .operation("exportRows", () -> Sample.of("kind", "units").reachedByEveryone(), ANYONE)
                .tests();
    }

    /** A zone whose boundary holds from its first day, so that it can be read today. */
    private static String withBoundary() {
        String code = registered();
        command(
                        code,
                        "corrections",
                        "\"changes\":{\"boundary\":" + rectangle("117", "30", "117.1", "30.1") + "}",
                        "2016-01-01")
                .then()
                .statusCode(200);
        return code;
    }

    /** The code of a rule set. */
    private static String published() {
        as(Tokens.withRoles("administrator").divisions("4201"))
                .contentType("application/json")
                .header("Idempotency-Key", "hostile-read")
                .body(RULES.replace("hostile", "hostile-read"))
                .post("/api/v1/rule-sets")
                .then()
                .statusCode(201);
        return "hostile-read";
    }

    /** A unit whose people are to be replaced by others, or erased. */
    private static String withContacts() {
        String code = registered();
        administrator()
                .contentType("application/json")
                .body("""
                      {"contacts":[{"role":"OTHER","name":"李","locale":"en","email":"statistician.u0011@example.invalid"}]}""")
                .put(path(code) + "/contacts")
                .then()
                .statusCode(201);
        return code;
    }

    private static final String DESIGNATION = """
            {"kind":"LOW_CARBON_PARK","level":"CITY","state":"APPLIED","on":"2015-01-01",
             "documentNumber":"No. 1","reason":"applied"}""";

    private static final String PLATFORM = """
            {"kind":"INCUBATOR","level":"CITY","host":{"zh":"孵化器","en":"Incubator"},"industry":"C39",
             "isPublic":true,"wholeChain":false,"state":"GRANTED","on":"2015-01-01","documentNumber":"No. 1",
             "reason":"granted"}""";

    /** Something recognised of a zone. */
    private static Sample under(String feature, String body) {
        String code = registered();
        return Sample.of("code", code).with("id", id(location(post(path(code) + "/" + feature, body))));
    }

    /** The group is set up, and is to be another. */
    private static Sample groupThere() {
        String department = Departments.registered();
        setUp(group(department, "2016-01-01", null));
        return Sample.of(group(department, "2016-01-01", "2017-01-01"));
    }

    private static Sample meetingThere(boolean held) {
        String meeting =
                location(post("/api/v1/supervision/meetings", meeting(Departments.registered(), registered())));
        if (held) {
            post(meeting + "/holdings", meeting, held(registered())).then().statusCode(200);
        }
        return Sample.of("id", id(meeting));
    }

    private static Sample inspectionThere(boolean held) {
        String inspection =
                location(post("/api/v1/supervision/inspections", inspection(registered(), Departments.registered())));
        if (held) {
            post(inspection + "/holdings", inspection, found()).then().statusCode(200);
        }
        return Sample.of("id", id(inspection));
    }

    private static Sample rectified() {
        Sample sample = inspectionThere(true).with("number", "1");
        String inspection = "/api/v1/supervision/inspections/" + sample.path().get("id");
        post(inspection + "/findings/1/rectifications", inspection, paper("2015-12-31"))
                .then()
                .statusCode(200);
        return sample;
    }

    private static String id(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
