package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.IndicatorRule;
import io.zonewatch.assessment.observation.RollUp;
import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.formula.Term;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Compares an indicator with the year before in the comparable scope, for the year so far and for the latest whole quarter alone. */
@ApplicationScoped
class Comparing {

    private final RollUps rollUps;

    @Inject
    Comparing(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    /**
     * What a comparison shows.
     *
     * @param bases what was compared with what
     * @param reads the periods that were looked at
     */
    record Comparison(Steadiness steadiness, List<Compared> bases, SortedSet<Period> reads) {}

    /** Which growth a comparison is for. */
    enum Span {
        /** The year so far, as the period's figure is. */
        YEAR,
        /** The latest whole quarter of it alone. */
        QUARTER
    }

    /**
     * A figure and what it was a year before in the comparable scope, or why they cannot be compared.
     *
     * @param use SUBTRACTED for the end of the quarter before, which is taken off a cumulative figure
     */
    record Compared(
            Span span,
            Term.Use use,
            Period period,
            Optional<RollUp> nows,
            Optional<RollUp> bases,
            BigDecimal now,
            BigDecimal base,
            Reason why) {

        private BigDecimal growth() {
            return Steadiness.growth(now, base);
        }
    }

    /** Of a period, whose roll-up is {@code rollUp}. */
    Comparison with(RollUps.Question question, Period period, RollUp rollUp) {
        List<Compared> bases = new ArrayList<>();
        Steadiness steadiness = steadiness(question, period, rollUp, bases);
        SortedSet<Period> reads = new TreeSet<>();
        bases.forEach(each -> {
            reads.add(each.period());
            reads.add(each.period().yearAgo());
        });
        return new Comparison(steadiness, List.copyOf(bases), reads);
    }

    private Steadiness steadiness(RollUps.Question question, Period period, RollUp now, List<Compared> bases) {
        Compared year = compared(question, period, Span.YEAR, Term.Use.ADDED, bases);
        if (year.why() != null) {
            return Steadiness.unknown(year.why());
        }
        BigDecimal yearly = year.growth();
        boolean cumulative = now.rule().map(IndicatorRule::cumulative).orElse(false);
        if (!cumulative) {
            return new Steadiness(yearly, period.frequency() == Frequency.QUARTERLY ? yearly : null, null);
        }
        Optional<Period> end = latestQuarterEnd(period);
        return end.map(last -> quarter(question, last, yearly, bases))
                .orElseGet(() -> new Steadiness(yearly, null, null));
    }

    /** A quarter alone: what the cumulative figure at its end has more than at the end of the quarter before. */
    private Steadiness quarter(RollUps.Question question, Period end, BigDecimal yearly, List<Compared> bases) {
        Compared whole = compared(question, end, Span.QUARTER, Term.Use.ADDED, bases);
        int months = end.frequency().months();
        boolean first = end.endMonth().getMonthValue() == 3;
        if (first || whole.why() != null) {
            return whole.why() == null
                    ? new Steadiness(yearly, whole.growth(), null)
                    : new Steadiness(yearly, null, whole.why());
        }
        Compared before = compared(question, end.plus(-3 / months), Span.QUARTER, Term.Use.SUBTRACTED, bases);
        if (before.why() != null) {
            return new Steadiness(yearly, null, before.why());
        }
        BigDecimal base = whole.base().subtract(before.base());
        Reason.Code unfit = Steadiness.unfit(base);
        return unfit == null
                ? new Steadiness(yearly, Steadiness.growth(whole.now().subtract(before.now()), base), null)
                : new Steadiness(yearly, null, Reason.of(unfit));
    }

    private Compared compared(RollUps.Question question, Period period, Span span, Term.Use use, List<Compared> bases) {
        Optional<RollUp> now = rollUps.of(question, period);
        Optional<RollUp> base = rollUps.aYearBefore(question, period);
        Optional<BigDecimal> value = now.flatMap(Point::comparable);
        Optional<BigDecimal> before = base.flatMap(Point::comparable);
        Compared compared = new Compared(
                span, use, period, now, base, value.orElse(null), before.orElse(null), why(now, value, base, before));
        bases.add(compared);
        return compared;
    }

    private static Reason why(
            Optional<RollUp> now, Optional<BigDecimal> value, Optional<RollUp> base, Optional<BigDecimal> before) {
        if (now.isEmpty() || base.isEmpty()) {
            return Reason.of(Reason.Code.MISSING);
        }
        if (value.isEmpty() || before.isEmpty()) {
            return Point.whyNot(value.isEmpty() ? now.get() : base.get());
        }
        Reason.Code unfit = Steadiness.unfit(before.get());
        return unfit == null ? null : Reason.of(unfit);
    }

    /** The end of the latest whole quarter of the period's year, as a period of the same form. */
    private static Optional<Period> latestQuarterEnd(Period period) {
        int month = period.endMonth().getMonthValue() / 3 * 3;
        return switch (period.frequency()) {
            case MONTHLY -> month == 0 ? Optional.empty() : Optional.of(Period.month(period.year(), month));
            case QUARTERLY -> Optional.of(period);
            case ANNUAL -> Optional.empty();
        };
    }
}
