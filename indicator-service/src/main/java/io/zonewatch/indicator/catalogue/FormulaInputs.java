package io.zonewatch.indicator.catalogue;

import io.zonewatch.reporting.formula.Const;
import io.zonewatch.reporting.formula.Formula;
import io.zonewatch.reporting.formula.Growth;
import io.zonewatch.reporting.formula.IndicatorTotal;
import io.zonewatch.reporting.formula.MonthFlow;
import io.zonewatch.reporting.formula.PerArea;
import io.zonewatch.reporting.formula.RatioOfSums;
import io.zonewatch.reporting.formula.Sum;
import io.zonewatch.reporting.formula.TopN;
import java.util.List;
import java.util.stream.Stream;

/** Which indicators a formula refers to. */
final class FormulaInputs {

    private FormulaInputs() {}

    /**
     * One reference.
     *
     * @param indicator code
     * @param byPart whether its parts are needed, not its total
     */
    record Input(String indicator, boolean byPart) {}

    static Stream<Input> of(Formula formula) {
        return switch (formula) {
            case IndicatorTotal total -> Stream.of(new Input(total.indicator(), false));
            case TopN top -> Stream.of(new Input(top.indicator(), true));
            case MonthFlow flow -> Stream.of(new Input(flow.indicator(), false));
            case Growth growth -> Stream.of(new Input(growth.indicator(), false));
            case Const _ -> Stream.empty();
            case Sum sum -> all(sum.of());
            case RatioOfSums ratio -> Stream.concat(all(ratio.numerator()), all(ratio.denominator()));
            case PerArea perArea -> all(List.of(perArea.amount(), perArea.area()));
        };
    }

    private static Stream<Input> all(List<? extends Formula> formulas) {
        return formulas.stream().flatMap(FormulaInputs::of);
    }
}
