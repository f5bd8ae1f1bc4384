package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.Counts;
import io.zonewatch.assessment.observation.IndicatorRule;
import io.zonewatch.assessment.observation.RollUp;
import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.OperatorName;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks up what a target's progress rests on: reports rolled up, or recognitions counted. */
@ApplicationScoped
class Evidences {

    private final RollUps rollUps;
    private final Counts counts;

    @Inject
    Evidences(RollUps rollUps, Counts counts) {
        this.rollUps = rollUps;
        this.counts = counts;
    }

    /** As known now; empty where there is nothing to assess. */
    Optional<Evidence> of(Target target, Period period) {
        return of(target, period, null);
    }

    /** With reports accepted by an instant only; counts come from states, which are as known now. */
    Optional<Evidence> of(Target target, Period period, Instant asOf) {
        if (target.count() != null) {
            return counts.of(counted(target, period), period)
                    .map(count -> new Evidence(count, Optional.empty(), count.periods()));
        }
        RollUps.Question question = new RollUps.Question(
                target.scope().members(), target.form(), target.indicator(), target.breakDays(), asOf);
        return rollUps.of(question, period).map(rollUp -> reported(target, question, period, rollUp));
    }

    private static Counts.Question counted(Target target, Period period) {
        return new Counts.Question(
                target.scope().members(),
                target.count(),
                target.indicator(),
                target.mustHoldForEveryZone(),
                target.checkpointOn(period.end()).reachedOrGranted());
    }

    private Evidence reported(Target target, RollUps.Question question, Period period, RollUp rollUp) {
        SortedSet<Period> reads = new TreeSet<>(rollUp.periods());
        boolean steady = target.checkpointOn(period.end()).operator() == OperatorName.STEADY_GROWTH;
        return new Evidence(
                rollUp, steady ? Optional.of(steadiness(question, period, rollUp, reads)) : Optional.empty(), reads);
    }

    private Steadiness steadiness(RollUps.Question question, Period period, RollUp now, SortedSet<Period> reads) {
        Compared year = compared(question, period, reads);
        if (year.why() != null) {
            return Steadiness.unknown(year.why());
        }
        BigDecimal yearly = year.growth();
        boolean cumulative = now.rule().map(IndicatorRule::cumulative).orElse(false);
        if (!cumulative) {
            return new Steadiness(yearly, period.frequency() == Frequency.QUARTERLY ? yearly : null, null);
        }
        Optional<Period> end = latestQuarterEnd(period);
        if (end.isEmpty()) {
            return new Steadiness(yearly, null, null);
        }
        Compared quarter = quarter(question, end.get(), reads);
        return quarter.why() == null
                ? new Steadiness(yearly, quarter.growth(), null)
                : new Steadiness(yearly, null, quarter.why());
    }

    /** A quarter alone: what the cumulative figure at its end has more than at the end of the quarter before. */
    private Compared quarter(RollUps.Question question, Period end, SortedSet<Period> reads) {
        Compared whole = compared(question, end, reads);
        int months = end.frequency().months();
        boolean first = end.endMonth().getMonthValue() == 3;
        if (first || whole.why() != null) {
            return whole;
        }
        Compared before = compared(question, end.plus(-3 / months), reads);
        return before.why() != null
                ? before
                : Compared.of(whole.now().subtract(before.now()), whole.base().subtract(before.base()));
    }

    private Compared compared(RollUps.Question question, Period period, SortedSet<Period> reads) {
        reads.add(period);
        reads.add(period.yearAgo());
        Optional<RollUp> now = rollUps.of(question, period);
        Optional<RollUp> base = rollUps.aYearBefore(question, period);
        if (now.isEmpty() || base.isEmpty()) {
            return Compared.unknown(Reason.of(Reason.Code.MISSING));
        }
        Optional<BigDecimal> value = Point.comparable(now.get());
        Optional<BigDecimal> before = Point.comparable(base.get());
        if (value.isEmpty() || before.isEmpty()) {
            return Compared.unknown(Point.whyNot(value.isEmpty() ? now.get() : base.get()));
        }
        return Compared.of(value.get(), before.get());
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

    /** A figure and what it was a year before in the comparable scope, or why they cannot be compared. */
    private record Compared(BigDecimal now, BigDecimal base, Reason why) {

        static Compared of(BigDecimal now, BigDecimal base) {
            Reason.Code unfit = Steadiness.unfit(base);
            return new Compared(now, base, unfit == null ? null : Reason.of(unfit));
        }

        static Compared unknown(Reason why) {
            return new Compared(null, null, why);
        }

        BigDecimal growth() {
            return Steadiness.growth(now, base);
        }
    }
}
