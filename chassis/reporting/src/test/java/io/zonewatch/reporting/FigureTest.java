package io.zonewatch.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTest {

    private final ObjectMapper plain = new ObjectMapper();

    @ParameterizedTest
    @CsvSource({
        "0.10, 0.10",
        "'\"0.10\"', 0.10",
        "0, 0",
        "0.00, 0.00",
        "-12.50, -12.50",
        "12345678901234567890.123456789012345678, 12345678901234567890.123456789012345678",
        "100000000000000000000000000, 100000000000000000000000000",
        "1e-7, 0.0000001",
        "1E3, 1000",
        "1.50e1, 15.0"
    })
    void readsNumbersAndStringsExactlyAndWritesPlainStrings(String json, String value) throws JsonProcessingException {
        Figure figure = read(json);

        assertThat(figure).isEqualTo(Figure.reported(new BigDecimal(value)));
        assertThat(plain.writeValueAsString(figure)).isEqualTo("{\"status\":\"REPORTED\",\"value\":\"" + value + "\"}");
    }

    @Test
    void staysExactInMappersWithOtherHabits() throws JsonProcessingException {
        ObjectMapper other = new ObjectMapper()
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .enable(DeserializationFeature.USE_BIG_INTEGER_FOR_INTS);

        Figure figure = other.readValue("{\"value\":0.10,\"status\":\"REPORTED\"}", Figure.class);

        assertThat(figure.value()).isEqualTo("0.10");
        assertThat(other.readTree("{\"value\":0.10,\"status\":\"REPORTED\"}")
                        .get("value")
                        .decimalValue())
                .isEqualByComparingTo("0.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1E999999",
                "\"1E999999\"",
                "1e99",
                "1E-99",
                "1e2147483647",
                "\"1e99999999999\"",
                "\"NaN\"",
                "\"Infinity\"",
                "\"\"",
                "\" 1\"",
                "\"1,5\"",
                "\"1_0\"",
                "\"+1\"",
                "\"01\"",
                "\".5\"",
                "\"5.\"",
                "\"0x10\"",
                "\"１\"",
                "true",
                "[1]",
                "{}",
                "123456789012345678901234567890123456789",
                "0.00000000000000000000000000000000000001"
            })
    void refusesWhatIsNoDecimalOfAtMost38Digits(String json) {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> read(json)));
    }

    @Test
    void refusesBareNaN() {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> read("NaN"));
    }

    @Test
    void refusesAThousandDigits() {
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> read("9".repeat(1000)))
                .withMessageContaining("at most 38 digits");
    }

    @ParameterizedTest
    @EnumSource(value = FigureStatus.class, mode = EnumSource.Mode.EXCLUDE, names = "REPORTED")
    void kindsOfNothingKeepTheirNameAndHaveNoValue(FigureStatus status) throws JsonProcessingException {
        Figure nothing = Figure.nothing(status);

        assertThat(plain.writeValueAsString(nothing)).isEqualTo("{\"status\":\"" + status + "\"}");
        assertThat(plain.readValue("{\"status\":\"" + status + "\"}", Figure.class))
                .isEqualTo(nothing);
        assertThat(plain.readValue("{\"status\":\"" + status + "\",\"value\":null}", Figure.class))
                .isEqualTo(nothing);
        assertThatExceptionOfType(JsonProcessingException.class)
                .isThrownBy(() -> plain.readValue("{\"status\":\"" + status + "\",\"value\":\"0\"}", Figure.class));
        assertThat(nothing.sameAs(Figure.reported("0"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"status\":\"REPORTED\"}", "{\"value\":\"1\"}", "{}", "{\"status\":\"UNKNOWN\"}"})
    void refusesAValueWithoutStatusAndTheReverse(String json) {
        assertThatExceptionOfType(JsonProcessingException.class).isThrownBy(() -> plain.readValue(json, Figure.class));
    }

    @Test
    void isUnchangedWhenNumericallyEqual() {
        assertThat(Figure.reported("0.1").sameAs(Figure.reported("0.10"))).isTrue();
        assertThat(Figure.reported("0.1")).isNotEqualTo(Figure.reported("0.10"));
        assertThat(Figure.reported("0.1").sameAs(Figure.reported("0.2"))).isFalse();
        assertThat(Figure.missing().sameAs(Figure.missing())).isTrue();
        assertThat(Figure.missing().sameAs(Figure.exempt())).isFalse();
        assertThat(Figure.reported("1").sameAs(Figure.notApplicable())).isFalse();
    }

    @Test
    void refusesABombBuiltInJava() {
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.reported(new BigDecimal("1E999999")));
        assertThatIllegalArgumentException().isThrownBy(() -> Figure.reported(new BigDecimal("1E-999999")));
        assertThat(Figure.reported(new BigDecimal("1E+3"))).hasToString("1000");
    }

    private Figure read(String value) throws JsonProcessingException {
        return plain.readValue("{\"status\":\"REPORTED\",\"value\":" + value + "}", Figure.class);
    }
}
