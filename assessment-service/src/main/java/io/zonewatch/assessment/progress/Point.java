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
 * @param pathValue E at the period's end
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
        List<Sum> sums) {

    /** The progress that a roll-up shows: a function of target, period and roll-up alone. */
    static Point of(Target target, Period period, RollUp rollUp) {
        LocalDate day = period.end();
        BigDecimal path = Path.of(target).on(day);
        Optional<BigDecimal> value =
                rollUp.rule().flatMap(rule -> rollUp.explained().value());
        Optional<Growth> growth = rollUp.rule().map(IndicatorRule::unit).map(Growth::of);
        Optional<BigDecimal> comparable = value.filter(x -> rollUp.coverage().complete());
        Outcome outcome = comparable
                .map(x -> Outcome.of(target, growth.orElseThrow(), day, x))
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
                rollUp.rule()
                        .map(IndicatorRule::decimals)
                        .orElse(target.baseline().value().scale()),
                rollUp.lastAcceptedAt().atZone(ReportingZone.ID).toOffsetDateTime(),
                Sum.of(rollUp.explained().terms()));
    }

    /** Whether the value would tell a caller the figure of a single unit that is none of his own. */
    boolean exposesOneTo(Reach reach) {
        return value != null && sums.stream().anyMatch(reach::isExposedBy);
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
                sums);
    }

    /** The part of the way that is done; null when there is none to go. */
    static BigDecimal completion(Target target, BigDecimal value) {
        BigDecimal baseline = target.baseline().value();
        BigDecimal way = target.goal().rule().value().subtract(baseline);
        return way.signum() == 0 ? null : Arithmetic.quotient(value.subtract(baseline), way);
    }

    private static Reason whyNot(RollUp rollUp) {
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
