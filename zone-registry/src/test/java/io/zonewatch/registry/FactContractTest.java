package io.zonewatch.registry;

import static io.zonewatch.registry.Client.path;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Commands.location;
import static io.zonewatch.registry.Commands.paper;
import static io.zonewatch.registry.Commands.post;
import static io.zonewatch.registry.supervision.Departments.found;
import static io.zonewatch.registry.supervision.Departments.group;
import static io.zonewatch.registry.supervision.Departments.held;
import static io.zonewatch.registry.supervision.Departments.inspection;
import static io.zonewatch.registry.supervision.Departments.meeting;
import static io.zonewatch.registry.supervision.Departments.setUp;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.registry.supervision.Departments;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is told of designations, platforms and the supervision group is what the schemas promise. */
@QuarkusTest
@RealServers
class FactContractTest {

    private static final Path SCHEMAS = Path.of("src/main/resources/contracts/events");
    private static final String PREFIX = "io.zonewatch.registry.";

    @Inject
    Jdbc jdbc;

    @Inject
    ObjectMapper mapper;

    @Test
    void everythingToldKeepsToItsSchema() throws IOException {
        recognitions(registered());
        meetings(Departments.registered(), registered());
        inspections(Departments.registered(), registered());
        setUp(group(Departments.registered(), "2016-01-01", "2017-01-01"));
        Set<String> seen = new TreeSet<>();

        for (byte[] payload : jdbc.query(
                "select payload from outbox where topic like 'zonewatch.registry.%' and payload is not null",
                row -> row.getBytes(1))) {
            JsonNode event = mapper.readTree(payload);
            String type = event.path("type").asText();
            seen.add(type.substring(PREFIX.length()).replace(".v1", ""));
            assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                            .getSchema(Files.readString(SCHEMAS.resolve(type + ".schema.json")))
                            .validate(event.path("data").toString(), InputFormat.JSON))
                    .as(event.toString())
                    .isEmpty();
        }

        assertThat(seen)
                .contains(
                        "unit",
                        "designation-changed",
                        "platform-changed",
                        "supervision-group-changed",
                        "meeting-planned",
                        "meeting-held",
                        "meeting-corrected",
                        "meeting-cancelled",
                        "meeting-decision-done",
                        "inspection-planned",
                        "inspection-held",
                        "inspection-corrected",
                        "inspection-cancelled",
                        "inspection-finding-rectified",
                        "inspection-finding-reopened",
                        "inspection-finding-closed");
    }

    private static void recognitions(String zone) {
        String designation = location(post(path(zone) + "/designations", """
                {"kind":"LOW_CARBON_PARK","level":"CITY","state":"PLANNED","on":"2015-01-01",
                 "documentNumber":"No. 1","reason":"planned"}"""));
        post(designation + "/applications", designation, paper("2015-02-01"))
                .then()
                .statusCode(200);
        post(designation + "/corrections", designation, "{\"step\":2,\"withdrawn\":true,\"reason\":\"not yet\"}")
                .then()
                .statusCode(200);
        post(path(zone) + "/platforms", """
                {"kind":"INCUBATOR","level":"CITY","host":{"zh":"孵化器","en":"Incubator"},"industry":"C39",
                 "isPublic":true,"wholeChain":false,"state":"GRANTED","on":"2015-01-01","documentNumber":"No. 1",
                 "reason":"granted"}""").then().statusCode(201);
    }

    private static void meetings(String department, String zone) {
        String meetings = "/api/v1/supervision/meetings";
        String held = location(post(meetings, meeting(department, zone)));
        post(held + "/holdings", held, held(zone)).then().statusCode(200);
        post(held + "/corrections", held, held(zone, department)).then().statusCode(200);
        post(held + "/decisions/1/completions", held, paper("2015-12-31"))
                .then()
                .statusCode(200);
        String cancelled = location(post(meetings, meeting(department, zone)));
        post(cancelled + "/cancellations", cancelled, paper("2015-12-31"))
                .then()
                .statusCode(200);
    }

    private static void inspections(String department, String zone) {
        String inspections = "/api/v1/supervision/inspections";
        String held = location(post(inspections, inspection(zone, department)));
        post(held + "/holdings", held, found()).then().statusCode(200);
        post(held + "/corrections", held, found().replace("3.4", "3.5")).then().statusCode(200);
        for (boolean satisfied : new boolean[] {false, true}) {
            post(held + "/findings/2/rectifications", held, paper("2015-12-31"))
                    .then()
                    .statusCode(200);
            post(
                            held + "/findings/2/verifications",
                            held,
                            "{\"satisfied\":%s,\"on\":\"2015-12-31\",\"documentNumber\":\"No. 4\",\"reason\":\"seen\"}"
                                    .formatted(satisfied))
                    .then()
                    .statusCode(200);
        }
        String cancelled = location(post(inspections, inspection(zone, department)));
        post(cancelled + "/cancellations", cancelled, paper("2015-12-31"))
                .then()
                .statusCode(200);
    }
}
