package io.zonewatch.reporting.formula;

import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.formula.FigureSource.Kind;
import io.zonewatch.reporting.formula.FigureSource.Query;
import java.util.List;
import java.util.stream.Stream;

/**
 * A place where a formula touches figures.
 *
 * @param query the figures
 * @param counterpart figures that each unit must have too if it is to count (C(k−1) for C(k), the base for growth), or null
 */
record Leaf(Query query, Query counterpart) {

    static Stream<Leaf> of(Formula formula, Period period) {
        return switch (formula) {
            case IndicatorTotal total -> Stream.of(single(Kind.TOTAL, total.indicator(), total.scope(), period));
            case TopN top -> Stream.of(single(Kind.PARTS, top.indicator(), top.scope(), period));
            case MonthFlow flow -> ofFlow(flow, period);
            case Growth growth -> Stream.of(ofGrowth(growth, period));
            case Sum sum -> ofAll(sum.of(), period);
            case RatioOfSums ratio ->
                Stream.concat(ofAll(ratio.numerator(), period), ofAll(ratio.denominator(), period));
            case PerArea perArea -> ofAll(List.of(perArea.amount(), perArea.area()), period);
            case Const _ -> Stream.empty();
        };
    }

    static Leaf ofGrowth(Growth growth, Period period) {
        return new Leaf(
                new Query(Kind.TOTAL, growth.indicator(), growth.scope(), period),
                new Query(Kind.COMPARABLE_BASE, growth.indicator(), growth.scope(), period));
    }

    /** Nothing for what is no month and for January, the single figure of the first report in a year, else the month and the one before. */
    static Stream<Leaf> ofFlow(MonthFlow flow, Period period) {
        if (period.frequency() != Frequency.MONTHLY || period.number() == 1) {
            return Stream.empty();
        }
        Leaf month = single(Kind.TOTAL, flow.indicator(), flow.scope(), period);
        return Stream.of(
                period.number() == 2
                        ? month
                        : new Leaf(
                                month.query(),
                                new Query(Kind.TOTAL, flow.indicator(), flow.scope(), period.previous())));
    }

    static Leaf single(Kind kind, String indicator, Scope scope, Period period) {
        return new Leaf(new Query(kind, indicator, scope, period), null);
    }

    private static Stream<Leaf> ofAll(List<Amount> amounts, Period period) {
        return amounts.stream().flatMap(amount -> of(amount, period));
    }
}
