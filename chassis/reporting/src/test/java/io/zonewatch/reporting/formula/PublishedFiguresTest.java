package io.zonewatch.reporting.formula;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The National Bureau of Statistics on total retail sales of consumer goods 社会消费品零售总额, in 亿元: releases of 2016-03-12 (January-February), 2016-04-15 and
 * 2017-04-17 (January-March).
 */
class PublishedFiguresTest {

    private static final Period MARCH = Period.parse("2016-03");

    private final Evaluator evaluator = new Evaluator(new KnownFigures()
            .zone("RETAIL", "2016-02", "CHINA", "52910")
            .zone("RETAIL", "2016-03", "CHINA", "78024")
            .zone("CATERING", "2016-03", "CHINA", "8302")
            .zone("GOODS", "2016-03", "CHINA", "69722")
            .zone("ONLINE_GOODS", "2016-03", "CHINA", "8241")
            .zone("RETAIL", "2017-03", "CHINA", "85823")
            .base("RETAIL", "2017-03", "CHINA", "78024"));

    @Test
    void marchIsWhatItAddedToTheYear() {
        assertThat(value(new MonthFlow("RETAIL", Scope.ZONES), MARCH)).isEqualTo("25114");
    }

    @Test
    void cateringAndGoodsAddUpToAllRetailSales() {
        Sum sum = new Sum(List.of(total("CATERING"), total("GOODS")));

        assertThat(value(sum, MARCH)).isEqualTo("78024");
    }

    @Test
    void goodsSoldOnlineAre10Point6PercentOfRetailSales() {
        assertThat(value(RatioOfSums.percent(total("ONLINE_GOODS"), total("RETAIL")), MARCH))
                .isEqualTo("10.6");
    }

    @Test
    void retailSalesGrewBy10Point0Percent() {
        assertThat(value(new Growth("RETAIL", Scope.ZONES), MARCH.plus(12))).isEqualTo("10.0");
    }

    private String value(Formula formula, Period period) {
        BigDecimal value = evaluator.evaluate(formula, period).value().orElseThrow();
        return value.scale() > 1 ? value.setScale(1, RoundingMode.HALF_UP).toPlainString() : value.toPlainString();
    }

    private static IndicatorTotal total(String indicator) {
        return new IndicatorTotal(indicator, Scope.ZONES);
    }
}
