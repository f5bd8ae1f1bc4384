package io.zonewatch.reporting.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaJsonTest {

    private final ObjectMapper plain = new ObjectMapper();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"indicator\",\"indicator\":\"IND_VA\",\"scope\":\"CITY\"}",
                "{\"op\":\"sum\",\"of\":[{\"op\":\"indicator\",\"indicator\":\"EXPORTS\",\"scope\":\"ZONES\"},{\"op\":\"const\",\"value\":\"0.10\"}]}",
                "{\"op\":\"ratioOfSums\",\"numerator\":[{\"op\":\"topN\",\"indicator\":\"REVENUE\",\"scope\":\"ZONES\",\"n\":3}],\"denominator\":[{\"op\":\"indicator\",\"indicator\":\"REVENUE\",\"scope\":\"ZONES\"}],\"factor\":\"100\"}",
                "{\"op\":\"growth\",\"indicator\":\"REVENUE\",\"scope\":\"ZONES\"}",
                "{\"op\":\"monthFlow\",\"indicator\":\"IND_VA\",\"scope\":\"ZONES\"}",
                "{\"op\":\"perArea\",\"amount\":{\"op\":\"indicator\",\"indicator\":\"INVESTMENT\",\"scope\":\"ZONES\"},\"area\":{\"op\":\"indicator\",\"indicator\":\"LAND\",\"scope\":\"ZONES\"},\"areaUnit\":\"HECTARE\",\"per\":\"MU\"}"
            })
    void goesThroughJsonUnchanged(String json) throws JsonProcessingException {
        Formula formula = plain.readValue(json, Formula.class);

        assertThat(plain.writeValueAsString(formula)).isEqualTo(json);
        assertThat(plain.treeToValue(plain.readTree(json), Formula.class)).isEqualTo(formula);
    }

    @Test
    void readsNumbersExactlyEvenBeforeTheOp() throws JsonProcessingException {
        assertThat(plain.readValue("{\"value\":0.10,\"op\":\"const\"}", Formula.class))
                .isEqualTo(new Const(new BigDecimal("0.10")));
    }

    @Test
    void fillsInZonesAndAFactorOfOne() throws JsonProcessingException {
        String json = """
                {"op":"ratioOfSums","numerator":[{"op":"indicator","indicator":"A"}],"denominator":[{"op":"monthFlow","indicator":"B"}]}""";

        assertThat(plain.readValue(json, Formula.class))
                .isEqualTo(new RatioOfSums(
                        List.of(new IndicatorTotal("A", Scope.ZONES)),
                        List.of(new MonthFlow("B", Scope.ZONES)),
                        BigDecimal.ONE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"op\":\"eval\",\"code\":\"1\"}",
                "{\"indicator\":\"A\"}",
                "{\"op\":\"indicator\"}",
                "{\"op\":\"indicator\",\"indicator\":\" \"}",
                "{\"op\":\"indicator\",\"indicator\":\"A\",\"scope\":\"WORLD\"}",
                "{\"op\":\"sum\",\"of\":[]}",
                "{\"op\":\"sum\",\"of\":[null]}",
                "{\"op\":\"sum\"}",
                "{\"op\":\"topN\",\"indicator\":\"A\",\"n\":0}",
                "{\"op\":\"topN\",\"indicator\":\"A\"}",
                "{\"op\":\"const\"}",
                "{\"op\":\"const\",\"value\":\"1E999999\"}",
                "{\"op\":\"ratioOfSums\",\"numerator\":[{\"op\":\"const\",\"value\":1}],\"denominator\":[{\"op\":\"const\",\"value\":1}],\"factor\":0}",
                "{\"op\":\"perArea\",\"amount\":{\"op\":\"const\",\"value\":1}}",
                "{\"op\":\"sum\",\"of\":[{\"op\":\"growth\",\"indicator\":\"A\"}]}",
                "{\"op\":\"sum\",\"of\":[{\"op\":\"ratioOfSums\",\"numerator\":[{\"op\":\"const\",\"value\":1}],\"denominator\":[{\"op\":\"const\",\"value\":1}]}]}"
            })
    void refusesWhatHasNoMeaningAndRatiosInsideSums(String json) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> plain.readValue(json, Formula.class));
    }

    @Test
    void anExplanationGoesThroughJsonUnchanged() throws JsonProcessingException {
        KnownFigures figures = new KnownFigures()
                .zone("A", "2016-02", "Z1", "0.10")
                .zone("A", "2016-03", "Z1", "0.40")
                .zone("A", "2016-03", "Z2", "missing");
        MonthFlow flow = new MonthFlow("A", Scope.ZONES);

        Explained february = new Evaluator(figures).evaluate(flow, Period.parse("2016-02"));
        Explained march = new Evaluator(figures).evaluate(flow, Period.parse("2016-03"));

        assertThat(plain.writeValueAsString(february))
                .isEqualTo("{\"figure\":{\"status\":\"REPORTED\",\"value\":\"0.10\"},\"notes\":[\"TWO_MONTH_FLOW\"],"
                        + "\"terms\":[{\"role\":\"ADDEND\",\"use\":\"ADDED\",\"indicator\":\"A\",\"scope\":\"ZONES\",\"unit\":\"Z1\","
                        + "\"period\":\"2016-02\",\"figure\":{\"status\":\"REPORTED\",\"value\":\"0.10\"}}]}");
        assertThat(plain.readValue(plain.writeValueAsString(february), Explained.class))
                .isEqualTo(february);
        assertThat(march.figure().status().name()).isEqualTo("MISSING");
        assertThat(plain.readValue(plain.writeValueAsString(march), Explained.class))
                .isEqualTo(march);
    }
}
