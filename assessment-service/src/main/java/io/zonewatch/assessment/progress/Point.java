package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.Coverage;
import io.zonewatch.assessment.observation.IndicatorRule;
import io.zonewatch.assessment.observation.RollUp;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.formula.Note;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * A target's progress at the end of a period, as it is kept: figures to {@link Arithmetic#DECIMALS} decimals. A value that does not cover all who owe it is
 * shown but neither compared with the path nor judged: a share of the city's total without one zone would look like a fall.
 *
 * @param value the indicator, or null with a reason
 * @param reason why there is no value or no judgement, or null
 * @param pathValue E at the period's end, or null where the checkpoint that counts has no value
 * @param completion (x − B) ÷ (T − B), T being the goal; null when they are equal or coverage is not full
 * @param growth how pace is measured, or null while the indicator is not known
 * @param requiredPerYear what the path asks for a year so far
 * @param observedPerYear what has come a year so far
 * @param ratio R
 * @param provisional whether coverage is not full
 * @param notes what a reader must know about the value
 * @param decimals how many the indicator is published with
 * @param computedAt business time of the latest acceptance it rests on
 * @param sums whose figures are added up in the value
 * @param yearGrowth comparable growth on the year before in %, where the checkpoint is judged by it
 * @param quarterGrowth the same of the latest whole quarter alone
 * @param noPath why there is no path value, or null
 * @param cumulative whether the indicator adds up since January
 */
record Point(
        Period period,
        @DecimalString BigDecimal value,
        Reason reason,
        @DecimalString BigDecimal pathValue,
        @DecimalString BigDecimal completion,
        Growth growth,
        @DecimalString BigDecimal requiredPerYear,
        @DecimalString BigDecimal observedPerYear,
        @DecimalString BigDecimal ratio,
        Status status,
        boolean provisional,
        Coverage coverage,
        List<Note> notes,
        int decimals,
        OffsetDateTime computedAt,
        List<Sum> sums,
        @DecimalString BigDecimal yearGrowth,
        @DecimalString BigDecimal quarterGrowth,
        Reason noPath,
        boolean cumulative) {

    /** The progress that evidence shows: a function of target, period and evidence alone. */
    static Point of(Target target, Period period, Evidence evidence) {
        RollUp rollUp = evidence.rollUp();
        LocalDate day = period.end();
        BigDecimal path = Path.dueOn(target, day);
        Optional<BigDecimal> value =
                rollUp.rule().flatMap(rule -> rollUp.explained().value());
        Optional<Growth> growth = rollUp.rule().map(IndicatorRule::unit).map(Growth::of);
        Optional<BigDecimal> comparable = comparable(rollUp);
        Outcome outcome = comparable
                .map(x -> Outcome.of(target, growth.orElseThrow(), day, x, evidence.steadiness()))
                .orElseGet(() -> new Outcome.CannotBeAssessed(whyNot(rollUp)));
        Optional<Pace.Known> pace =
                switch (outcome) {
                    case Outcome.Assessed assessed -> assessed.pace();
                    case Outcome.CannotBeAssessed cannot -> Optional.empty();
                };
        return new Point(
                period,
                Arithmetic.kept(value.orElse(null)),
                outcome instanceof Outcome.CannotBeAssessed(Reason reason) ? reason : null,
                Arithmetic.kept(path),
                Arithmetic.kept(comparable.map(x -> completion(target, x)).orElse(null)),
                growth.orElse(null),
                Arithmetic.kept(pace.map(Pace.Known::required).orElse(null)),
                Arithmetic.kept(pace.map(Pace.Known::observed).orElse(null)),
                Arithmetic.kept(pace.map(Pace.Known::ratio).orElse(null)),
                outcome instanceof Outcome.Assessed assessed ? assessed.status() : Status.CANNOT_BE_ASSESSED,
                !rollUp.coverage().complete(),
                rollUp.coverage(),
                List.copyOf(rollUp.explained().notes()),
                rollUp.rule().map(IndicatorRule::decimals).orElseGet(() -> undecided(target)),
                ReportingZone.offsetOf(rollUp.lastAcceptedAt()),
                Sum.of(rollUp.explained().terms()),
                Arithmetic.kept(evidence.steadiness().map(Steadiness::yearly).orElse(null)),
                Arithmetic.kept(evidence.steadiness().map(Steadiness::quarterly).orElse(null)),
                path == null ? Reason.of(Reason.Code.NO_PATH) : null,
                rollUp.rule().map(IndicatorRule::cumulative).orElse(false));
    }

    /** The value, if it covers all who owe it. */
    static Optional<BigDecimal> comparable(RollUp rollUp) {
        return rollUp.rule().flatMap(rule -> rollUp.explained().value()).filter(x -> rollUp.coverage()
                .complete());
    }

    /** Whether the value would tell a caller the figure of a single unit that is none of his own. */
    boolean exposesOneTo(Reach reach) {
        boolean settled = reach.settles(period, !provisional);
        return value != null && sums.stream().anyMatch(sum -> reach.isExposedBy(sum, settled));
    }

    /** The point without anything that the value could be worked out from; the status, which is a band, remains. */
    Point withheld() {
        return new Point(
                period,
                null,
                Reason.of(Reason.Code.WITHHELD),
                pathValue,
                null,
                growth,
                requiredPerYear,
                null,
                null,
                status,
                provisional,
                coverage,
                notes,
                decimals,
                computedAt,
                sums,
                null,
                null,
                noPath,
                cumulative);
    }

    /** The part of the way that is done; null when there is none to go, or the goal has no value. */
    static BigDecimal completion(Target target, BigDecimal value) {
        BigDecimal baseline = target.baseline().value();
        return target.goal()
                .rule()
                .map(rule -> rule.value().subtract(baseline))
                .filter(way -> way.signum() != 0)
                .map(way -> Arithmetic.quotient(value.subtract(baseline), way))
                .orElse(null);
    }

    /** Decimals of a path while the indicator is not known. */
    private static int undecided(Target target) {
        BigDecimal baseline = target.baseline().value();
        return baseline == null ? 0 : baseline.scale();
    }

    /** Why there is no value that covers all who owe it. */
    static Reason whyNot(RollUp rollUp) {
        if (rollUp.rule().isEmpty()) {
            return Reason.of(Reason.Code.INDICATOR_UNKNOWN);
        }
        return rollUp.explained()
                .reasonIfAbsent()
                .map(Reason::of)
                .orElseGet(() -> new Reason(
                        Reason.Code.COVERAGE_INCOMPLETE, null, rollUp.coverage().missingUnits()));
    }
}
