package io.zonewatch.registry;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.code;
import static io.zonewatch.registry.Client.patch;
import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Client.zone;
import static io.zonewatch.testing.hostile.HostileRequests.ANYONE;

import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.testing.hostile.HostileRequests;
import io.zonewatch.testing.hostile.Sample;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;

/** Whatever is wrong with a request is refused, and nothing is written. */
@QuarkusTest
@RealServers
class HostileRequestsTest {

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
                .operation("getContacts", () -> Sample.of("code", registered()), "administrator", "reviewer", "auditor")
                .operation("putContacts", () -> Sample.of("code", withContacts()), "administrator")
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
                .operation("getImportTemplate", () -> Sample.of("kind", "units").reachedByEveryone(), "administrator")
                .operation("exportRows", () -> Sample.of("kind", "units").reachedByEveryone(), ANYONE)
                .tests();
    }

    /** A unit whose people are to be replaced by others. */
    private static String withContacts() {
        String code = registered();
        administrator()
                .contentType("application/json")
                .body("{\"contacts\":[{\"role\":\"OTHER\",\"name\":\"李\",\"locale\":\"en\"}]}")
                .put(path(code) + "/contacts")
                .then()
                .statusCode(201);
        return code;
    }
}
