package io.zonewatch.reporting.formula;

import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.formula.FigureSource.Kind;
import io.zonewatch.reporting.formula.FigureSource.Query;
import io.zonewatch.reporting.formula.Reason.Cause;
import io.zonewatch.reporting.formula.Term.Role;
import io.zonewatch.reporting.formula.Term.Use;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** One walk through one formula for one period, writing down every figure on the way. */
final class Evaluation {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Figures figures;
    private final Period period;
    private final List<Term> terms = new ArrayList<>();
    private final Set<Note> notes = EnumSet.noneOf(Note.class);

    Evaluation(Figures figures, Period period) {
        this.figures = figures;
        this.period = period;
    }

    List<Term> terms() {
        return terms;
    }

    Set<Note> notes() {
        return notes;
    }

    Outcome of(Formula formula) {
        return switch (formula) {
            case Amount amount -> amount(amount, Role.ADDEND);
            case RatioOfSums ratio ->
                sum(ratio.numerator(), Role.NUMERATOR)
                        .times(ratio.factor())
                        .dividedBy(sum(ratio.denominator(), Role.DENOMINATOR));
            case Growth growth -> growth(growth);
            case PerArea perArea ->
                amount(perArea.amount(), Role.NUMERATOR)
                        .times(perArea.per().mu())
                        .dividedBy(amount(perArea.area(), Role.DENOMINATOR)
                                .times(perArea.areaUnit().mu()));
        };
    }

    private Outcome amount(Amount amount, Role role) {
        return switch (amount) {
            case IndicatorTotal total -> total(Leaf.single(Kind.TOTAL, total.indicator(), total.scope(), period), role);
            case Sum sum -> sum(sum.of(), role);
            case TopN top -> topN(top, role);
            case MonthFlow flow -> monthFlow(flow, role);
            case Const constant -> constant(constant, role);
        };
    }

    private Outcome sum(List<Amount> amounts, Role role) {
        return Outcome.sum(amounts.stream().map(amount -> amount(amount, role)).toList());
    }

    private Outcome constant(Const constant, Role role) {
        Figure figure = Figure.reported(constant.value());
        terms.add(new Term(role, Use.ADDED, null, null, null, null, null, figure));
        return new Outcome.Value(constant.value());
    }

    private Outcome total(Leaf leaf, Role role) {
        return add(leaf.query(), figures.of(leaf), role, Use.ADDED, Set.of());
    }

    private Outcome topN(TopN top, Role role) {
        Leaf leaf = Leaf.single(Kind.PARTS, top.indicator(), top.scope(), period);
        List<Reading> parts = figures.of(leaf);
        return add(leaf.query(), parts, role, Use.ADDED, TopParts.passedOver(parts, top.n()));
    }

    private Outcome growth(Growth growth) {
        Leaf leaf = Leaf.ofGrowth(growth, period);
        Outcome current = total(leaf, Role.NUMERATOR);
        Outcome base = add(leaf.counterpart(), figures.counterpartOf(leaf), Role.BASE, Use.ADDED, Set.of());
        if (base instanceof Outcome.Value(BigDecimal value) && value.signum() <= 0) {
            Cause cause = value.signum() == 0 ? Cause.ZERO_BASE : Cause.NEGATIVE_BASE;
            base = Outcome.nothing(cause, Role.BASE, growth.indicator());
        }
        return current.minus(base).times(HUNDRED).dividedBy(base);
    }

    private Outcome monthFlow(MonthFlow flow, Role role) {
        if (period.frequency() != Frequency.MONTHLY) {
            return Outcome.nothing(Cause.NOT_A_MONTH, role, flow.indicator());
        }
        Leaf leaf = Leaf.ofFlow(flow, period).findFirst().orElse(null);
        if (leaf == null) {
            return Outcome.nothing(Cause.NO_JANUARY_REPORT, role, flow.indicator());
        }
        Outcome upToNow = total(leaf, role);
        if (leaf.counterpart() == null) {
            notes.add(Note.TWO_MONTH_FLOW);
            return upToNow;
        }
        return upToNow.minus(add(leaf.counterpart(), figures.counterpartOf(leaf), role, Use.SUBTRACTED, Set.of()));
    }

    private Outcome add(Query query, List<Reading> readings, Role role, Use use, Set<Reading> passedOver) {
        Tally tally = new Tally();
        for (Reading reading : readings) {
            Use became = become(reading, use, passedOver);
            terms.add(new Term(
                    role,
                    became,
                    query.indicator(),
                    query.scope(),
                    reading.unit(),
                    reading.part(),
                    query.period(),
                    reading.figure()));
            tally(tally, reading, became, passedOver);
        }
        return tally.outcome(role, query.indicator());
    }

    private Use become(Reading reading, Use use, Set<Reading> passedOver) {
        if (!reading.figure().hasValue()) {
            return Use.NO_VALUE;
        }
        if (figures.leftOut(reading.unit()).isPresent()) {
            return Use.UNIT_LEFT_OUT;
        }
        return passedOver.contains(reading) ? Use.NOT_AMONG_TOP : use;
    }

    private void tally(Tally tally, Reading reading, Use became, Set<Reading> passedOver) {
        FigureStatus leftOut = figures.leftOut(reading.unit()).orElse(null);
        if (leftOut != null) {
            notes.add(Note.UNITS_LEFT_OUT);
            tally.addWithout(reading.unit(), leftOut);
        } else if (passedOver.contains(reading)) {
            tally.addWithout(reading.unit(), FigureStatus.NOT_APPLICABLE);
        } else if (became != Use.NO_VALUE) {
            tally.add(reading.figure().value());
        } else if (reading.figure().status() == FigureStatus.MISSING) {
            tally.addMissing(reading.unit());
        } else {
            tally.addWithout(reading.unit(), reading.figure().status());
        }
    }
}
