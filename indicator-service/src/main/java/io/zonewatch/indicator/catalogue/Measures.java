package io.zonewatch.indicator.catalogue;

import io.zonewatch.reporting.formula.Amount;
import io.zonewatch.reporting.formula.Const;
import io.zonewatch.reporting.formula.IndicatorTotal;
import io.zonewatch.reporting.formula.MonthFlow;
import io.zonewatch.reporting.formula.Sum;
import io.zonewatch.reporting.formula.TopN;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** What the amounts of a formula are measured in; on the way it says which of them cannot be added. */
final class Measures {

    private final Map<String, Indicator> byCode;
    private final Consumer<FormulaCheck.Fault> faults;

    Measures(Map<String, Indicator> byCode, Consumer<FormulaCheck.Fault> faults) {
        this.byCode = byCode;
        this.faults = faults;
    }

    /**
     * What an amount is measured in.
     *
     * @param unit measuring unit
     * @param basis what it covers, or null for a constant
     */
    record Measure(MeasuringUnit unit, TimeBasis basis) {}

    /** The measure of an amount, or null if it is of no indicator there is. */
    Measure of(Amount amount) {
        return switch (amount) {
            case IndicatorTotal total -> indicator(total.indicator());
            case TopN top -> indicator(top.indicator());
            case MonthFlow flow -> flow(flow);
            case Sum sum -> of(sum.of());
            case Const _ -> new Measure(MeasuringUnit.ONE, null);
        };
    }

    /** The measure of a sum, or null if a term is of no indicator there is. */
    Measure of(List<Amount> amounts) {
        Measure sum = null;
        for (Amount amount : amounts) {
            Measure term = of(amount);
            if (term == null) {
                return null;
            }
            if (sum != null) {
                together(sum, term);
            }
            sum = sum == null ? term : sum;
        }
        return sum;
    }

    private void together(Measure one, Measure other) {
        if (!one.unit().sameAs(other.unit())) {
            fault(
                    CatalogueProblem.MIXED_UNITS,
                    one.unit().symbol(),
                    other.unit().symbol());
        }
        if (one.basis() != null && other.basis() != null && one.basis() != other.basis()) {
            fault(CatalogueProblem.MIXED_TIME_BASES, one.basis(), other.basis());
        }
    }

    private Measure flow(MonthFlow flow) {
        Indicator meant = byCode.get(flow.indicator());
        if (meant == null) {
            return null;
        }
        if (meant.timeBasis() != TimeBasis.YEAR_TO_DATE) {
            fault(CatalogueProblem.NOT_CUMULATIVE, meant.code());
        }
        return new Measure(MeasuringUnit.of(meant.unit()), TimeBasis.FLOW);
    }

    private Measure indicator(String code) {
        Indicator meant = byCode.get(code);
        return meant == null ? null : new Measure(MeasuringUnit.of(meant.unit()), meant.timeBasis());
    }

    private void fault(CatalogueProblem code, Object... arguments) {
        faults.accept(FormulaCheck.Fault.of(code, arguments));
    }
}
