package io.zonewatch.assessment.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.assessment.support.Events;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Targets and schedule of the pack tell what they rest on, word for word as the pack does. */
class PackPlanTest {

    private final ObjectMapper mapper = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(strings = {"targets", "tasks"})
    void whatIsAssumedIsToldAsInTheListOfAllAssumptions(String file) throws JsonProcessingException {
        Map<String, JsonNode> written = new HashMap<>();
        for (JsonNode one : mapper.readTree(Events.file("deploy/plans/chizhou-2015/policy.json"))
                .path("assumptions")) {
            written.put(one.path("id").asText(), one.path("text"));
        }

        JsonNode plan = mapper.readTree(Events.file("deploy/plans/chizhou-2015/" + file + ".json"));
        JsonNode told = plan.path("assumptions");

        assertThat(told.findValuesAsText("id"))
                .containsExactlyElementsOf(new TreeSet<>(plan.path(file).findValues("assumptions").stream()
                        .flatMap(ids -> StreamSupport.stream(ids.spliterator(), false))
                        .map(JsonNode::asText)
                        .toList()));
        assertThat(told).isNotEmpty().allSatisfy(one -> assertThat(one.path("text"))
                .isEqualTo(written.get(one.path("id").asText())));
    }
}
