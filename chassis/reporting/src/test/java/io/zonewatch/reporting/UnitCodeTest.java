package io.zonewatch.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnitCodeTest {

    @Test
    void isAStringInJsonAlsoAsKey() throws JsonProcessingException {
        ObjectMapper plain = new ObjectMapper();
        Map<UnitCode, UnitCode> map = Map.of(new UnitCode("CZ-ETDZ"), new UnitCode("Z1"));

        String json = plain.writeValueAsString(map);

        assertThat(json).isEqualTo("{\"CZ-ETDZ\":\"Z1\"}");
        assertThat(plain.readValue(json, new TypeReference<Map<UnitCode, UnitCode>>() {}))
                .isEqualTo(map);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "A", "-A", "cz-etdz", "A B", "A\n", "池州", "A234567890123456789012345678901234567890"})
    void refusesOtherForms(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitCode(text))
                .withMessageContaining("'" + text + "'");
    }
}
