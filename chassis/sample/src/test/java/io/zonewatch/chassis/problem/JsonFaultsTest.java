package io.zonewatch.chassis.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A body of a wrong type is refused, whatever a constraint makes of the rest. */
class JsonFaultsTest {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** A stretch that is judged as a whole. */
    record Stretch(@NotNull Point from, @NotNull Point to) {

        @AssertTrue
        boolean isForward() {
            return from.at() <= to.at();
        }
    }

    record Point(int at) {}

    enum Kind {
        ONE
    }

    /** Something that cannot be made where one of its parts was left out. */
    record Wishes(List<Kind> kinds) {

        Wishes {
            kinds = List.copyOf(kinds);
        }
    }

    @Test
    void whatFailsOnlyBecauseAPlaceWasLeftOutIsNotNamed() throws JsonProcessingException {
        JsonNode body = MAPPER.readTree("{\"kinds\":[\"ONE\",\"BLA\"]}");
        JsonProcessingException failure =
                catchThrowableOfType(JsonProcessingException.class, () -> MAPPER.treeToValue(body, Wishes.class));

        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            Problem problem = JsonFaults.problem(
                    failure, body, rest -> MAPPER.treeToValue(rest, Wishes.class), validators.getValidator());

            assertThat(problem.cells()).extracting(Problem.Cell::pointer).containsExactly("/kinds/1");
        }
    }

    @Test
    void aConstraintThatCannotBearTheRestHidesNothingOfWhatIsKnown() throws JsonProcessingException {
        JsonNode body = MAPPER.readTree("{\"from\":true,\"to\":{\"at\":2}}");
        JsonProcessingException failure =
                catchThrowableOfType(JsonProcessingException.class, () -> MAPPER.treeToValue(body, Stretch.class));

        // what is left of the body has no start
        try (ValidatorFactory validators = Validation.buildDefaultValidatorFactory()) {
            assertThatThrownBy(() -> validators.getValidator().validate(new Stretch(null, new Point(2))))
                    .isInstanceOf(ValidationException.class);

            Problem problem = JsonFaults.problem(
                    failure, body, rest -> MAPPER.treeToValue(rest, Stretch.class), validators.getValidator());

            assertThat(problem.code()).isEqualTo(ChassisProblem.INVALID_BODY);
            assertThat(problem.hasPlaces()).isTrue();
        }
    }
}
