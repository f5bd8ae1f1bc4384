package io.zonewatch.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Measuring units convert exactly, or not at all. */
class MeasuringUnitTest {

    @ParameterizedTest
    @CsvSource({
        "亿元, 万元, 10000",
        "万美元, USD, 10000",
        "ha, 亩, 15",
        "km², 公顷, 100",
        "万m², ha, 1",
        "m², 亩, 0.0015",
        "tce, 吨标准煤, 1",
        "万吨标准煤, tce, 10000",
        "kg, 吨, 0.001",
        "1, %, 100",
        "%, ‰, 10",
        "万元/亩, 万元/ha, 15",
        "tce/亿元, tce/万元, 0.0001"
    })
    void aUnitConvertsIntoAnotherOfTheSameKind(String from, String to, String factor) {
        MeasuringUnit unit = MeasuringUnit.of(from);
        MeasuringUnit other = MeasuringUnit.of(to);

        assertThat(unit.comparableWith(other)).isTrue();
        assertThat(unit.converts(other, new BigDecimal(factor))).isTrue();
        assertThat(unit.factorTo(other)).isEqualTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"万元, 万美元", "万元, 亩", "%, pp", "家, 个", "万元/亩, 万元", "t, tce"})
    void unitsOfDifferentKindsDoNotConvert(String from, String to) {
        assertThat(MeasuringUnit.of(from).comparableWith(MeasuringUnit.of(to))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"万元, 万元, true", "ha, 公顷, true", "万m², ha, true", "万元, 亿元, false", "台, 台, true"})
    void theSameNumberInBothIsTheSameUnit(String one, String other, boolean same) {
        assertThat(MeasuringUnit.of(one).sameAs(MeasuringUnit.of(other))).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"万", "/", "万元/", "/亩", "一二三"})
    void aNameNobodyKnowsIsAUnitOfItsOwn(String name) {
        assertThat(MeasuringUnit.of(name).sameAs(MeasuringUnit.of(name))).isTrue();
        assertThat(MeasuringUnit.of(name).comparableWith(MeasuringUnit.ONE)).isFalse();
    }
}
