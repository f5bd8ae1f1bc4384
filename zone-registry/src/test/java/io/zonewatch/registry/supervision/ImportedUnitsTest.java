package io.zonewatch.registry.supervision;

import static io.zonewatch.registry.Client.administrator;
import static io.zonewatch.registry.Client.registered;
import static io.zonewatch.registry.Commands.location;
import static io.zonewatch.registry.Commands.post;
import static io.zonewatch.registry.supervision.Departments.group;
import static io.zonewatch.registry.supervision.Departments.inspection;
import static io.zonewatch.registry.supervision.Departments.meeting;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.registry.RealServers;
import io.zonewatch.registry.Written;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Units that are changed by a file are published with what the supervision group keeps of them, and no others with it. */
@QuarkusTest
@RealServers
class ImportedUnitsTest {

    @Inject
    Written written;

    private static void rename(String... units) {
        String file = Stream.of(units)
                .map(unit -> unit + ",新名,2016-02-01,No. 5,renamed\n")
                .collect(Collectors.joining("", "code,nameZh,validFrom,documentNumber,reason\n", ""));
        administrator()
                .contentType("text/csv; charset=UTF-8")
                .body(file.getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/imports?kind=units")
                .then()
                .statusCode(200)
                .body("updated", equalTo(units.length));
    }

    private JsonNode published(String unit) {
        JsonNode data = written.events("zonewatch.registry.units.v1", unit)
                .getLast()
                .orElseThrow()
                .path("data");
        assertThat(data.path("versions").findValuesAsText("zh")).contains("新名");
        return data;
    }

    private static List<String> ids(JsonNode acts) {
        return acts.findValuesAsText("id");
    }

    @Test
    void inspectionsMeetingsAndTheGroupStandInWhatIsPublished() {
        String inspected = registered();
        String spared = registered();
        String department = Departments.registered();
        String other = Departments.registered();
        String inspection = location(post("/api/v1/supervision/inspections", inspection(inspected, department)));
        String meeting = location(post("/api/v1/supervision/meetings", meeting(department, spared)));
        Departments.setUp(group(department, "2016-01-01", null));

        rename(inspected, spared, department, other);

        assertThat(ids(published(inspected).path("inspections")))
                .containsExactly(inspection.substring(inspection.lastIndexOf('/') + 1));
        assertThat(ids(published(department).path("meetings")))
                .containsExactly(meeting.substring(meeting.lastIndexOf('/') + 1));
        assertThat(published(department).path("supervisionGroup").findValuesAsText("office"))
                .containsExactly(department);
        Stream.of(spared, other).forEach(unit -> assertThat(published(unit).properties())
                .extracting(member -> member.getKey())
                .doesNotContain("inspections", "meetings", "supervisionGroup"));
    }
}
