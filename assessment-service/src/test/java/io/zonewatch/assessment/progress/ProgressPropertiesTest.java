package io.zonewatch.assessment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonewatch.assessment.plan.Baseline;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.Target;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;

/** What holds for all targets, days and values. */
class ProgressPropertiesTest {

    private static final int DAYS = 2000;

    @Property
    void thePathIsContinuous(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal baseline,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal first,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal goal,
            @ForAll @IntRange(min = -100, max = DAYS) int day) {
        Path path = Path.of(target(baseline, first, goal));
        LocalDate date = Targets.START.plusDays(day);

        // the steepest stretch is 731 days long and at most 2000 high
        BigDecimal step = path.on(date.plusDays(1)).subtract(path.on(date)).abs();

        assertThat(step).isLessThanOrEqualTo(new BigDecimal("2.8"));
    }

    @Property
    void thePathGoesThroughItsCheckpointsAndStaysBetweenThem(
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal baseline,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal first,
            @ForAll @BigRange(min = "-1000", max = "1000") @Scale(2) BigDecimal goal,
            @ForAll @IntRange(min = 0, max = 731) int day) {
        Target target = target(baseline, first, goal);
        Path path = Path.of(target);

        assertThat(path.on(Targets.START)).isEqualByComparingTo(baseline);
        assertThat(path.on(target.checkpoints().getFirst().date())).isEqualByComparingTo(first);
        assertThat(path.on(target.goal().date())).isEqualByComparingTo(goal);
        assertThat(path.on(Targets.START.plusDays(day))).isBetween(baseline.min(first), baseline.max(first));
    }

    @Property
    void aBetterValueNeverHasAWorseStatus(
            @ForAll @BigRange(min = "1", max = "100") @Scale(2) BigDecimal baseline,
            @ForAll @BigRange(min = "1", max = "100") @Scale(2) BigDecimal goal,
            @ForAll @BigRange(min = "0", max = "200") @Scale(2) BigDecimal one,
            @ForAll @BigRange(min = "0", max = "200") @Scale(2) BigDecimal other,
            @ForAll @IntRange(min = 1, max = DAYS) int day,
            @ForAll Growth growth) {
        Target target = Targets.target(
                Targets.START, baseline.toPlainString(), Targets.atLeast("2020-12-31", goal.toPlainString()));

        Status better = status(target, growth, day, one.max(other));
        Status worse = status(target, growth, day, one.min(other));

        assertThat(better).isLessThanOrEqualTo(worse);
    }

    @Property
    void whatIsToFallMirrorsWhatIsToRise(
            @ForAll @BigRange(min = "-100", max = "100") @Scale(2) BigDecimal baseline,
            @ForAll @BigRange(min = "-100", max = "100") @Scale(2) BigDecimal goal,
            @ForAll @BigRange(min = "-200", max = "200") @Scale(2) BigDecimal value,
            @ForAll @IntRange(min = 1, max = DAYS) int day) {
        Target rising = Targets.target(
                Targets.START, baseline.toPlainString(), Targets.atLeast("2020-12-31", goal.toPlainString()));
        Target falling = Targets.target(
                Targets.START,
                baseline.negate().toPlainString(),
                Targets.atMost("2020-12-31", goal.negate().toPlainString()));

        assertThat(status(falling, Growth.PERCENTAGE_POINTS, day, value.negate()))
                .isEqualTo(status(rising, Growth.PERCENTAGE_POINTS, day, value));
    }

    /** 万元 or 亿元: the judgement, the ratio and the completion are the same. */
    @Property(tries = 300)
    void theMeasuringUnitDoesNotMatter(
            @ForAll @BigRange(min = "1", max = "1000") @Scale(2) BigDecimal baseline,
            @ForAll @BigRange(min = "1", max = "1000") @Scale(2) BigDecimal goal,
            @ForAll @BigRange(min = "0", max = "2000") @Scale(2) BigDecimal value,
            @ForAll @BigRange(min = "0.001", max = "10000") @Scale(3) BigDecimal factor,
            @ForAll @IntRange(min = 1, max = DAYS) int day,
            @ForAll Growth growth) {
        Target target = target(baseline, baseline.add(goal).divide(BigDecimal.valueOf(2)), goal);
        Target scaled = scaled(target, factor);

        Outcome here = Outcome.of(target, growth, Targets.START.plusDays(day), value);
        Outcome there = Outcome.of(scaled, growth, Targets.START.plusDays(day), value.multiply(factor));

        assertThat(ratio(there)).isEqualTo(ratio(here));
        assertThat(rounded(Point.completion(scaled, value.multiply(factor))))
                .isEqualTo(rounded(Point.completion(target, value)));
    }

    /** What is shown subtracts, and is never further from the exact gap than two roundings. */
    @Property
    void theGapIsTheDifferenceOfTheValueAndThePathAsShown(
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(12) BigDecimal value,
            @ForAll @BigRange(min = "-1000000", max = "1000000") @Scale(12) BigDecimal path,
            @ForAll @IntRange(min = 0, max = 10) int decimals) {
        Shown shown = Shown.of(Points.covered(value, path, decimals));

        assertThat(shown.gap()).isEqualTo(shown.value().subtract(shown.pathValue()));
        assertThat(shown.gap().scale()).isLessThanOrEqualTo(decimals);
        assertThat(shown.gap().subtract(value.subtract(path)).abs())
                .isLessThanOrEqualTo(BigDecimal.ONE.movePointLeft(decimals));
    }

    private static Target target(BigDecimal baseline, BigDecimal first, BigDecimal goal) {
        return Targets.target(
                Targets.START,
                baseline.toPlainString(),
                Targets.atLeast("2017-12-31", first.toPlainString()),
                Targets.atLeast("2020-12-31", goal.toPlainString()));
    }

    private static Target scaled(Target target, BigDecimal factor) {
        List<Checkpoint> checkpoints = target.checkpoints().stream()
                .map(each -> new Checkpoint(
                        each.date(), each.operator(), each.value().multiply(factor), null, List.of()))
                .toList();
        return new Target(
                target.code(),
                target.indicator(),
                target.names(),
                target.scope(),
                target.form(),
                null,
                null,
                new Baseline(
                        target.baseline().value().multiply(factor),
                        target.baseline().date(),
                        List.of()),
                checkpoints,
                List.of(),
                null,
                null);
    }

    private static Status status(Target target, Growth growth, int day, BigDecimal value) {
        return switch (Outcome.of(target, growth, Targets.START.plusDays(day), value)) {
            case Outcome.Assessed assessed -> assessed.status();
            case Outcome.CannotBeAssessed cannot -> Status.CANNOT_BE_ASSESSED;
        };
    }

    private static String ratio(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Assessed assessed ->
                assessed.status() + " "
                        + assessed.pace().map(pace -> rounded(pace.ratio())).orElse("-");
            case Outcome.CannotBeAssessed cannot -> cannot.reason().code().name();
        };
    }

    private static String rounded(BigDecimal value) {
        return value == null ? "-" : value.setScale(20, RoundingMode.HALF_UP).toPlainString();
    }
}
