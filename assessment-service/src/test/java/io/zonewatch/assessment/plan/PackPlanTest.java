package io.zonewatch.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.assessment.support.Events;
import io.zonewatch.assessment.support.Pack;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The targets of the pack tell what they rest on, word for word as the pack does. */
class PackPlanTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @Test
    void whatIsAssumedIsToldAsInTheListOfAllAssumptions() throws JsonProcessingException {
        Map<String, JsonNode> written = new HashMap<>();
        for (JsonNode one : mapper.readTree(Events.file("deploy/plans/chizhou-2015/policy.json"))
                .path("assumptions")) {
            written.put(one.path("id").asText(), one.path("text"));
        }

        JsonNode told = mapper.readTree(Pack.targets()).path("assumptions");

        assertThat(told).isNotEmpty().allSatisfy(one -> assertThat(one.path("text"))
                .isEqualTo(written.get(one.path("id").asText())));
    }
}
