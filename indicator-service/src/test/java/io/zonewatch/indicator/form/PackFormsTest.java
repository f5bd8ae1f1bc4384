package io.zonewatch.indicator.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.indicator.Api;
import io.zonewatch.indicator.Fixtures;
import io.zonewatch.indicator.RealServers;
import io.zonewatch.indicator.World;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The forms of the Chizhou pack are taken as they stand, under other codes, and rest on assumptions that are written down. */
@QuarkusTest
@RealServers
class PackFormsTest {

    private static final String PACK = "deploy/plans/chizhou-2015/";
    private static final List<String> WRAP_UPS = List.of("Q-WRAP", "A-SELF");
    private static final ObjectMapper JSON = new ObjectMapper();

    @Inject
    Fixtures fixtures;

    @Test
    void wrapUpsFollowFromTheReports() {
        fixtures.masterData();
        String month = World.code("M-");
        String quarter = World.code("Q-");
        Api.administrator().post("/forms", elsewhere("M-IND", month, quarter)).statusCode(201);
        Api.administrator().post("/forms", elsewhere("Q-REV", month, quarter)).statusCode(201);

        for (String form : WRAP_UPS) {
            Api.administrator()
                    .post("/forms", elsewhere(form, month, quarter).replace(form, World.code("W-")))
                    .statusCode(201);
        }
    }

    @Test
    void everyAssumptionIsWrittenDown() throws Exception {
        Set<String> written = new HashSet<>();
        JSON.readTree(Api.file(PACK + "policy.json"))
                .path("assumptions")
                .forEach(one -> written.add(one.path("id").asText()));

        for (String form : WRAP_UPS) {
            Set<String> named = new HashSet<>();
            for (JsonNode list :
                    JSON.readTree(Api.file(PACK + "forms/" + form + ".json")).findValues("assumptions")) {
                list.forEach(one -> named.add(one.asText()));
            }
            assertThat(named).isNotEmpty().isSubsetOf(written);
        }
    }

    @Test
    void sevenFieldsOfWorkAreAskedInBoth() throws Exception {
        for (String form : WRAP_UPS) {
            JsonNode sections =
                    JSON.readTree(Api.file(PACK + "forms/" + form + ".json")).path("narrative");
            assertThat(sections)
                    .filteredOn(section -> !section.path("code").asText().equals("WHOLE"))
                    .hasSize(7);
        }
    }

    /** In a district without zones, so that nothing follows for other tests. */
    private static String elsewhere(String form, String month, String quarter) {
        return Api.file(PACK + "forms/" + form + ".json")
                .replace("M-IND", month)
                .replace("Q-REV", quarter)
                .replace("\"kinds\":", "\"divisions\": [\"349999\"], \"kinds\":");
    }
}
