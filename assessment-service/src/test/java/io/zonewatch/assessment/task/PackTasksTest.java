package io.zonewatch.assessment.task;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.junit.QuarkusTest;
import io.zonewatch.assessment.support.Events;
import io.zonewatch.testing.Infrastructure;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The work plan of the Chizhou pack keeps the rules, covers the plan's years, and rests on assumptions that are written down. */
@QuarkusTest
@QuarkusTestResource(value = Infrastructure.class, initArgs = @ResourceArg(name = "database", value = "assessment"))
class PackTasksTest {

    private static final String PACK = "deploy/plans/chizhou-2015/";

    @Inject
    ObjectMapper mapper;

    @Inject
    Validator validator;

    @Test
    void itCanBeTakenAsItStands() throws JsonProcessingException {
        WorkPlan plan = plan();

        assertThat(validator.validate(plan)).isEmpty();
        assertThat(WorkPlanRules.faultsOf(plan).hasPlaces()).isFalse();
    }

    @Test
    void everyYearOfThePlanHasTasks() throws JsonProcessingException {
        assertThat(plan().tasks())
                .extracting(PlannedTask::year)
                .containsExactly(2015, 2015, 2015, 2016, 2016, 2016, 2017, 2017, 2018, 2019, 2020, 2020);
    }

    @Test
    void everyAssumptionIsWrittenDown() throws JsonProcessingException {
        Set<String> written = new HashSet<>();
        for (JsonNode one : mapper.readTree(Events.file(PACK + "policy.json")).path("assumptions")) {
            written.add(one.path("id").asText());
        }

        assertThat(plan().tasks())
                .allSatisfy(task -> assertThat(task.assumptions()).isNotEmpty().isSubsetOf(written));
    }

    private WorkPlan plan() throws JsonProcessingException {
        return mapper.readValue(Events.file(PACK + "tasks.json"), WorkPlan.class);
    }
}
