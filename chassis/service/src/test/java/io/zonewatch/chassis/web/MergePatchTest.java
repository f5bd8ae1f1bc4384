package io.zonewatch.chassis.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Valid;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a merge patch does to the state it meets. */
class MergePatchTest {

    private static final ValidatorFactory VALIDATORS = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator())
            .buildValidatorFactory();
    private static final ObjectMapper MAPPER = exact();

    private final MergePatch patches = new MergePatch(MAPPER, VALIDATORS.getValidator());

    record Names(@NotNull String zh, @NotNull String en) {}

    record Shape(@Valid @NotNull Names names, LocalDate day, BigDecimal area, List<String> list) {}

    @Test
    void whatIsNotNamedStaysAndObjectsAreMerged() throws JsonProcessingException {
        Shape after = apply("""
                {"names":{"en":"New"},"area":12.50}""");

        assertThat(after)
                .isEqualTo(new Shape(
                        new Names("旧", "New"), LocalDate.of(2016, 1, 1), new BigDecimal("12.50"), List.of("a", "b")));
    }

    @Test
    void nullRemovesAndAListIsReplaced() throws JsonProcessingException {
        Shape after = apply("""
                {"day":null,"list":["c"]}""");

        assertThat(after).isEqualTo(new Shape(new Names("旧", "Old"), null, null, List.of("c")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"names\":{\"zh\":null}}", "{\"names\":null}"})
    void nullOnACompulsoryMemberIsRefused(String patch) {
        assertThatThrownBy(() -> apply(patch)).isInstanceOf(ConstraintViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"other\":null}", "{\"names\":{\"fr\":\"x\"}}"})
    void anUnknownMemberIsRefusedEvenWhenItIsNull(String patch) {
        assertThatThrownBy(() -> apply(patch)).isInstanceOf(Problem.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"names\":\"x\"}", "{\"day\":16801}", "{\"day\":\"2016-02-30\"}", "{\"list\":{\"a\":1}}"})
    void aValueOfTheWrongTypeIsRefused(String patch) {
        assertThatThrownBy(() -> apply(patch))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.code()).isEqualTo(ChassisProblem.INVALID_BODY));
    }

    private Shape apply(String patch) throws JsonProcessingException {
        ObjectNode present = (ObjectNode) MAPPER.readTree("""
                {"names":{"zh":"旧","en":"Old"},"day":"2016-01-01","area":null,"list":["a","b"]}""");
        return patches.apply(present, (ObjectNode) MAPPER.readTree(patch), Shape.class);
    }

    private static ObjectMapper exact() {
        ObjectMapper mapper =
                JsonMapper.builder().addModule(new JavaTimeModule()).build();
        new ExactJson().customize(mapper);
        return mapper;
    }
}
