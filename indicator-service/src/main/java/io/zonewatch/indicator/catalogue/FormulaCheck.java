package io.zonewatch.indicator.catalogue;

import io.zonewatch.reporting.formula.Amount;
import io.zonewatch.reporting.formula.Formula;
import io.zonewatch.reporting.formula.Growth;
import io.zonewatch.reporting.formula.PerArea;
import io.zonewatch.reporting.formula.RatioOfSums;
import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;

/**
 * Whether the terms of a formula fit together and give what its indicator says it is: only amounts of one measuring unit and
 * one time basis are added; only what adds up over units is added up over units; what a ratio or an amount per area comes to
 * is the indicator's unit times the formula's factor. Terms that name no indicator there is are passed over: that is said
 * elsewhere.
 */
final class FormulaCheck {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Map<String, Indicator> byCode;
    private final SequencedSet<Fault> faults = new LinkedHashSet<>();
    private final Measures measures;

    private FormulaCheck(Map<String, Indicator> byCode) {
        this.byCode = byCode;
        this.measures = new Measures(byCode, faults::add);
    }

    /**
     * What does not fit.
     *
     * @param code which rule it breaks
     * @param arguments of its text
     */
    record Fault(CatalogueProblem code, List<Object> arguments) {

        static Fault of(CatalogueProblem code, Object... arguments) {
            return new Fault(code, List.of(arguments));
        }
    }

    /** Everything that does not fit in the formula of a derived indicator. */
    static List<Fault> faults(Indicator indicator, Map<String, Indicator> byCode) {
        FormulaCheck check = new FormulaCheck(byCode);
        check.inputs(indicator.formula());
        check.result(indicator);
        return List.copyOf(check.faults);
    }

    private void inputs(Formula formula) {
        FormulaInputs.of(formula)
                .map(input -> byCode.get(input.indicator()))
                .filter(Objects::nonNull)
                .filter(input -> !input.aggregation().additive())
                .forEach(input -> fault(CatalogueProblem.NOT_ADDITIVE, input.code()));
    }

    private void result(Indicator indicator) {
        MeasuringUnit declared = MeasuringUnit.of(indicator.unit());
        switch (indicator.formula()) {
            case Amount amount -> amountIs(indicator, declared, amount);
            case RatioOfSums ratio -> {
                MeasuringUnit above = sum(ratio.numerator());
                MeasuringUnit below = sum(ratio.denominator());
                if (above != null && below != null) {
                    gives(above.dividedBy(below), ratio.factor(), declared);
                }
            }
            case Growth _ -> gives(MeasuringUnit.ONE, HUNDRED, declared);
            case PerArea perArea -> perArea(perArea, declared);
        }
    }

    private void amountIs(Indicator indicator, MeasuringUnit declared, Amount amount) {
        Measures.Measure measure = measures.of(amount);
        if (measure == null) {
            return;
        }
        gives(measure.unit(), BigDecimal.ONE, declared);
        if (measure.basis() != null && measure.basis() != indicator.timeBasis()) {
            fault(CatalogueProblem.OTHER_TIME_BASIS, measure.basis(), indicator.timeBasis());
        }
    }

    private void perArea(PerArea perArea, MeasuringUnit declared) {
        Measures.Measure amount = measures.of(perArea.amount());
        Measures.Measure area = measures.of(perArea.area());
        MeasuringUnit land = MeasuringUnit.of(perArea.areaUnit());
        if (area != null && !area.unit().sameAs(land)) {
            fault(CatalogueProblem.OTHER_AREA_UNIT, area.unit().symbol(), land.symbol());
        }
        if (amount != null) {
            gives(amount.unit().dividedBy(MeasuringUnit.of(perArea.per())), BigDecimal.ONE, declared);
        }
    }

    private void gives(MeasuringUnit result, BigDecimal factor, MeasuringUnit declared) {
        if (!result.comparableWith(declared)) {
            fault(CatalogueProblem.UNIT_MISMATCH, result.symbol(), declared.symbol());
        } else if (!result.converts(declared, factor)) {
            fault(CatalogueProblem.FACTOR_MISMATCH, result.symbol(), declared.symbol(), result.factorTo(declared));
        }
    }

    private MeasuringUnit sum(List<Amount> amounts) {
        Measures.Measure measure = measures.of(amounts);
        return measure == null ? null : measure.unit();
    }

    private void fault(CatalogueProblem code, Object... arguments) {
        faults.add(Fault.of(code, arguments));
    }
}
