package io.zonewatch.indicator.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.indicator.Names;
import io.zonewatch.reporting.formula.Formula;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a formula gives is what its indicator says it is. */
class FormulaCheckTest {

    private static final Map<String, Indicator> KNOWN = Stream.of(
                    reported("REVENUE", TimeBasis.YEAR_TO_DATE, "万元"),
                    reported("TAX", TimeBasis.YEAR_TO_DATE, "亿元"),
                    reported("ENERGY", TimeBasis.YEAR_TO_DATE, "tce"),
                    reported("EXPORTS", TimeBasis.YEAR_TO_DATE, "万美元"),
                    reported("IMPORTS", TimeBasis.YEAR_TO_DATE, "万美元"),
                    reported("LAND", TimeBasis.STOCK, "ha"),
                    reported("CAPITAL", TimeBasis.STOCK, "万元"),
                    indicator("REAL_GROWTH", TimeBasis.YEAR_TO_DATE, "%", Aggregation.NONE, null))
            .collect(Collectors.toMap(Indicator::code, Function.identity()));

    @Test
    void aShareInPerCentNeedsTheFactorHundred() {
        assertThat(ratio("CAPITAL", "REVENUE", "100", "%")).isEmpty();
        assertThat(ratio("CAPITAL", "REVENUE", "1", "%"))
                .containsExactly(fault(CatalogueProblem.FACTOR_MISMATCH, "万元/万元", "%", "100"));
    }

    @Test
    void aRatioOfDifferentMultiplesOfAUnitNeedsTheirFactorToo() {
        assertThat(ratio("TAX", "REVENUE", "1000000", "%")).isEmpty();
        assertThat(ratio("TAX", "REVENUE", "100", "%"))
                .containsExactly(fault(CatalogueProblem.FACTOR_MISMATCH, "亿元/万元", "%", "1000000"));
    }

    @Test
    void anIntensityIsInTheUnitsItDivides() {
        assertThat(ratio("ENERGY", "REVENUE", "1", "tce/万元")).isEmpty();
        assertThat(ratio("ENERGY", "REVENUE", "10000", "tce/亿元")).isEmpty();
        assertThat(ratio("ENERGY", "REVENUE", "1", "tce"))
                .containsExactly(fault(CatalogueProblem.UNIT_MISMATCH, "tce/万元", "tce"));
    }

    @Test
    void anAmountPerAreaIsInItsUnitPerThatOfTheLand() {
        assertThat(perArea("LAND", "HECTARE", "万元/亩")).isEmpty();
        assertThat(perArea("LAND", "HECTARE", "万元/ha"))
                .containsExactly(fault(CatalogueProblem.FACTOR_MISMATCH, "万元/亩", "万元/ha", "15"));
        assertThat(perArea("LAND", "SQUARE_KILOMETRE", "万元/亩"))
                .containsExactly(fault(CatalogueProblem.OTHER_AREA_UNIT, "ha", "km²"));
    }

    @Test
    void onlyAmountsOfOneUnitAreAdded() {
        assertThat(sum("EXPORTS", "IMPORTS", "万美元")).isEmpty();
        assertThat(sum("EXPORTS", "REVENUE", "万美元")).containsExactly(fault(CatalogueProblem.MIXED_UNITS, "万美元", "万元"));
        assertThat(sum("REVENUE", "TAX", "万元")).containsExactly(fault(CatalogueProblem.MIXED_UNITS, "万元", "亿元"));
    }

    @Test
    void onlyAmountsOfOneTimeBasisAreAdded() {
        assertThat(sum("REVENUE", "CAPITAL", "万元"))
                .containsExactly(fault(CatalogueProblem.MIXED_TIME_BASES, TimeBasis.YEAR_TO_DATE, TimeBasis.STOCK));
    }

    @Test
    void aSumCoversWhatItsTermsCover() {
        assertThat(faults("""
                {"op":"indicator","indicator":"REVENUE"}""", TimeBasis.YEAR_TO_DATE, "万元")).isEmpty();
        assertThat(faults("""
                {"op":"indicator","indicator":"REVENUE"}""", TimeBasis.STOCK, "万元"))
                .containsExactly(fault(CatalogueProblem.OTHER_TIME_BASIS, TimeBasis.YEAR_TO_DATE, TimeBasis.STOCK));
    }

    @Test
    void onlyWhatIsCumulativeHasAMonthFlow() {
        assertThat(faults("""
                {"op":"monthFlow","indicator":"REVENUE"}""", TimeBasis.FLOW, "万元")).isEmpty();
        assertThat(faults("""
                {"op":"monthFlow","indicator":"CAPITAL"}""", TimeBasis.FLOW, "万元"))
                .containsExactly(fault(CatalogueProblem.NOT_CUMULATIVE, "CAPITAL"));
    }

    @Test
    void growthIsInPerCent() {
        assertThat(faults("""
                {"op":"growth","indicator":"REVENUE"}""", TimeBasis.YEAR_TO_DATE, "%")).isEmpty();
        assertThat(faults("""
                {"op":"growth","indicator":"REVENUE"}""", TimeBasis.YEAR_TO_DATE, "万元"))
                .containsExactly(fault(CatalogueProblem.UNIT_MISMATCH, "1", "万元"));
    }

    @Test
    void whatDoesNotAddUpOverUnitsIsNotAdded() {
        assertThat(faults("""
                {"op":"indicator","indicator":"REAL_GROWTH"}""", TimeBasis.YEAR_TO_DATE, "%"))
                .containsExactly(fault(CatalogueProblem.NOT_ADDITIVE, "REAL_GROWTH"));
    }

    @Test
    void aConstantGoesWithACount() {
        assertThat(faults("""
                {"op":"ratioOfSums","numerator":[{"op":"indicator","indicator":"REVENUE"}],
                 "denominator":[{"op":"const","value":"12"}]}""", TimeBasis.YEAR_TO_DATE, "万元")).isEmpty();
    }

    @Test
    void whatIsUnknownIsSaidElsewhere() {
        assertThat(sum("EXPORTS", "NO_SUCH", "万元")).isEmpty();
        assertThat(ratio("NO_SUCH", "REVENUE", "100", "%")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "FLOW, SUM, true",
        "FLOW, LAST, false",
        "FLOW, NONE, true",
        "FLOW, RATIO_OF_SUMS, false",
        "STOCK, LAST, true",
        "STOCK, SUM, false",
        "YEAR_TO_DATE, LAST, true",
        "YEAR_TO_DATE, SUM, false"
    })
    void whatIsReportedAddsUpAsItsTimeBasisAllows(TimeBasis basis, Aggregation aggregation, boolean fits) {
        assertThat(aggregation.fits(basis, null)).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({"RATIO_OF_SUMS, true", "NONE, true", "SUM, false", "LAST, false"})
    void aRatioIsFormedOfSums(Aggregation aggregation, boolean fits) {
        assertThat(aggregation.fits(TimeBasis.FLOW, read("""
                {"op":"ratioOfSums","numerator":[{"op":"indicator","indicator":"A1"}],
                 "denominator":[{"op":"indicator","indicator":"B1"}]}"""))).isEqualTo(fits);
    }

    private static List<FormulaCheck.Fault> ratio(String above, String below, String factor, String unit) {
        return faults("""
                {"op":"ratioOfSums","numerator":[{"op":"indicator","indicator":"%s"}],
                 "denominator":[{"op":"indicator","indicator":"%s"}],"factor":"%s"}""".formatted(above, below, factor), TimeBasis.YEAR_TO_DATE, unit);
    }

    private static List<FormulaCheck.Fault> perArea(String area, String areaUnit, String unit) {
        return faults("""
                {"op":"perArea","amount":{"op":"indicator","indicator":"CAPITAL"},
                 "area":{"op":"indicator","indicator":"%s"},"areaUnit":"%s","per":"MU"}""".formatted(area, areaUnit), TimeBasis.STOCK, unit);
    }

    private static List<FormulaCheck.Fault> sum(String one, String other, String unit) {
        return faults("""
                {"op":"sum","of":[{"op":"indicator","indicator":"%s"},{"op":"indicator","indicator":"%s"}]}""".formatted(one, other), TimeBasis.YEAR_TO_DATE, unit);
    }

    private static List<FormulaCheck.Fault> faults(String formula, TimeBasis basis, String unit) {
        return FormulaCheck.faults(indicator("DERIVED", basis, unit, null, read(formula)), KNOWN);
    }

    private static FormulaCheck.Fault fault(CatalogueProblem code, Object... arguments) {
        return new FormulaCheck.Fault(code, List.of(arguments));
    }

    private static Indicator reported(String code, TimeBasis basis, String unit) {
        return indicator(code, basis, unit, null, null);
    }

    private static Indicator indicator(
            String code, TimeBasis basis, String unit, Aggregation aggregation, Formula formula) {
        return new Indicator(
                code,
                new Names("名", "name"),
                basis,
                unit,
                1,
                Polarity.NEUTRAL,
                null,
                null,
                null,
                aggregation,
                null,
                formula);
    }

    private static Formula read(String json) {
        try {
            return new ObjectMapper().readValue(json, Formula.class);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
