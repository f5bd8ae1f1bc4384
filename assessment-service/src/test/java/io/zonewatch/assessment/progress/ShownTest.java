package io.zonewatch.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Paces are given out so that the ratio beside them follows from them. */
class ShownTest {

    @ParameterizedTest
    @CsvSource({
        "1.000000000000,    1.00",
        "1.150000000000,    1.15",
        "1.222222222222,    1.22222",
        "0.051234567891,    0.0512346",
        "-9.743210000000,   -9.74321",
        "123456.789000000,  123456.79",
        "0.000000000000,    0.00",
        "20,                20"
    })
    void aPaceHasSixSignificantDigitsAndAtLeastTwoDecimals(String kept, String shown) {
        assertThat(Shown.pace(new BigDecimal(kept), 2).toPlainString()).isEqualTo(shown);
    }
}
