package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.forecast.Course;
import io.zonewatch.assessment.forecast.Forecast;
import io.zonewatch.assessment.forecast.Succession;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.Operator;
import io.zonewatch.assessment.plan.Target;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What is to be expected at a checkpoint still to come, if the target goes on as it did.
 *
 * @param checkpoint where it has to be
 * @param basis which periods are compared, or null where nothing is
 * @param used the points it rests on, by period
 * @param expected the value at the checkpoint, empty with a reason
 * @param missing the probability that the checkpoint is missed, null with a reason; an estimate, 0 to 1
 * @param neededPerYear what growth a year reaches the checkpoint's value from now on, by the target's {@link Growth}; null where it is reached or cannot be said
 * @param reason why nothing can be expected, or null
 */
record Outlook(
        Checkpoint checkpoint,
        Basis basis,
        List<Point> used,
        Optional<Forecast> expected,
        BigDecimal missing,
        BigDecimal neededPerYear,
        Reason reason) {

    /** Which periods are compared with one another. */
    enum Basis {
        /** All of them, each of which goes on from the one before. */
        ALL_PERIODS(Succession.GOING_ON),
        /** The ones that end in the checkpoint's month, so that the year's course is the same in all. */
        SAME_MONTH(Succession.ANEW);

        private final Succession succession;

        Basis(Succession succession) {
            this.succession = succession;
        }

        /** With fewer periods nothing can be expected. */
        int fewest() {
            return succession.fewest();
        }
    }

    static Outlook unknown(Checkpoint checkpoint, Reason.Code why) {
        return new Outlook(checkpoint, null, List.of(), Optional.empty(), null, null, Reason.of(why));
    }

    /** By the points, of which there are enough or not. All have a value and a growth. */
    static Outlook of(Target target, Checkpoint checkpoint, Basis basis, List<Point> points) {
        Operator rule = checkpoint.rule().orElseThrow();
        Optional<Point> latest = points.isEmpty() ? Optional.empty() : Optional.of(points.getLast());
        BigDecimal needed =
                latest.map(point -> needed(target, checkpoint, rule, point)).orElse(null);
        Optional<Forecast> forecast = latest.flatMap(point -> Forecast.of(
                course(point.growth()),
                basis.succession,
                points.stream()
                        .map(each -> new Forecast.Observed(each.period().end(), each.value()))
                        .toList(),
                checkpoint.date()));
        return new Outlook(
                checkpoint,
                basis,
                points,
                forecast,
                forecast.map(each -> missing(each, rule, target.baseline().value()))
                        .orElse(null),
                needed,
                forecast.isPresent() ? null : Reason.of(whyNot(basis, points)));
    }

    private static Reason.Code whyNot(Basis basis, List<Point> points) {
        if (points.size() < basis.fewest()) {
            return Reason.Code.TOO_FEW_POINTS;
        }
        boolean compound = course(points.getLast().growth()) == Course.COMPOUND;
        if (compound && points.stream().anyMatch(point -> point.value().signum() <= 0)) {
            return Reason.Code.OPPOSITE_SIGNS;
        }
        return basis == Basis.ALL_PERIODS ? Reason.Code.TOO_ALIKE : Reason.Code.OUT_OF_RANGE;
    }

    private static Course course(Growth growth) {
        return switch (growth) {
            case PERCENTAGE_POINTS, NUMBER -> Course.STRAIGHT;
            case COMPOUND -> Course.COMPOUND;
        };
    }

    private static BigDecimal missing(Forecast forecast, Operator rule, BigDecimal baseline) {
        return switch (rule) {
            case Operator.AtLeast(BigDecimal value) -> forecast.below(value);
            case Operator.AtMost(BigDecimal value) -> forecast.above(value);
            case Operator.About(BigDecimal value, BigDecimal tolerance) -> {
                BigDecimal below = forecast.below(value.subtract(tolerance));
                BigDecimal above = forecast.above(value.add(tolerance));
                int direction = rule.directionFrom(baseline);
                yield direction > 0
                        ? below
                        : direction < 0 ? above : below.add(above).min(BigDecimal.ONE);
            }
        };
    }

    /** From the latest point to the checkpoint's value, not only to what its tolerance admits. */
    private static BigDecimal needed(Target target, Checkpoint checkpoint, Operator rule, Point latest) {
        BigDecimal value = latest.value();
        boolean reached = rule.isReachedBy(value, target.baseline().value());
        boolean grows = latest.growth() == Growth.COMPOUND;
        if (reached || (grows && (value.signum() <= 0 || rule.value().signum() <= 0))) {
            return null;
        }
        return latest.growth()
                .perYear(value, rule.value(), Arithmetic.years(latest.period().end(), checkpoint.date()));
    }
}
