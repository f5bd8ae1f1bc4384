package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.assessment.progress.Arithmetic;
import io.zonewatch.assessment.progress.Growth;
import io.zonewatch.reporting.Decimals;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Reason.Cause;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Spreads a target over zones. With B the base of the whole, T the checkpoint's value, b a zone's base and w its weight:
 *
 * <ul>
 *   <li>BY_SHARE_OF_BASE: b · T ÷ B
 *   <li>EQUAL_EFFORT of a share: b + (T − B) ÷ Σw; of an amount: b · T ÷ B
 * </ul>
 *
 * Either comes to T for the whole. Values that add up are rounded by {@link LargestRemainder} and still do so exactly; others are rounded half up, and their
 * ratio of sums is then within half a unit of the last decimal of T.
 */
record Apportioning(Target target, Decision decision) {

    /** The checkpoints that are apportioned: those with a value, after the base period. */
    List<Checkpoint> checkpoints() {
        return checkpoints(target, base().period().end());
    }

    static List<Checkpoint> checkpoints(Target target, LocalDate after) {
        return target.checkpoints().stream()
                .filter(checkpoint -> checkpoint.rule().isPresent())
                .filter(checkpoint -> checkpoint.date().isAfter(after))
                .toList();
    }

    /** Why the zone gets no value; empty where it does. */
    Optional<Cause> withoutValue(ZoneFigures zone) {
        boolean growsFromNothing = zone.known()
                && method() == ApportionmentMethod.EQUAL_EFFORT
                && !inPoints()
                && zone.numerator().signum() == 0;
        return growsFromNothing ? Optional.of(Cause.ZERO_BASE) : Optional.ofNullable(zone.reason());
    }

    /** The zones' values at a checkpoint. */
    Map<UnitCode, BigDecimal> values(Checkpoint checkpoint) {
        if (method() == ApportionmentMethod.NEGOTIATED) {
            return agreed(checkpoint);
        }
        Map<UnitCode, BigDecimal> exact = new LinkedHashMap<>();
        base().zones().stream()
                .filter(zone -> withoutValue(zone).isEmpty())
                .forEach(zone -> exact.put(zone.unit(), exact(zone, checkpoint.value())));
        if (base().additive()) {
            return LargestRemainder.round(exact, checkpoint.value(), decimals());
        }
        exact.replaceAll((_, value) -> value.setScale(decimals(), RoundingMode.HALF_UP));
        return exact;
    }

    /** What values come to for the whole, with the decimals in which they are given out. */
    BigDecimal sum(Map<UnitCode, BigDecimal> values) {
        return base().together(values).setScale(decimals(), RoundingMode.HALF_UP);
    }

    /** Whether every number of the answer has room in a decimal string. */
    boolean fits() {
        BigDecimal below = base().denominator() == null ? BigDecimal.ZERO : base().denominator();
        return Stream.concat(
                        Stream.of(base().numerator(), below, base().value().setScale(decimals(), RoundingMode.HALF_UP)),
                        checkpoints().stream()
                                .map(this::values)
                                .flatMap(values -> Stream.concat(values.values().stream(), Stream.of(sum(values)))))
                .allMatch(Decimals::fits);
    }

    int decimals() {
        return decision.order().decimals();
    }

    /** What each zone has to move a year, in points or in per cent; empty where that is not the same for all. */
    Optional<BigDecimal> perYear(Checkpoint checkpoint) {
        if (method() != ApportionmentMethod.EQUAL_EFFORT) {
            return Optional.empty();
        }
        BigDecimal years = Arithmetic.years(base().period().end(), checkpoint.date());
        return Optional.of(
                inPoints()
                        ? growth().perYear(BigDecimal.ZERO, points(checkpoint.value()), years)
                        : growth().perYear(base().value(), checkpoint.value(), years));
    }

    /** Whether zones move in percentage points, not in per cent of their base. */
    boolean inPoints() {
        return growth() == Growth.PERCENTAGE_POINTS;
    }

    private BigDecimal exact(ZoneFigures zone, BigDecimal whole) {
        BigDecimal own = base().valueOf(zone);
        return method() == ApportionmentMethod.EQUAL_EFFORT && inPoints()
                ? own.add(points(whole))
                : Arithmetic.quotient(own.multiply(whole), base().value());
    }

    private BigDecimal points(BigDecimal whole) {
        BigDecimal weights = base().known().stream().map(base()::weightOf).reduce(BigDecimal.ZERO, BigDecimal::add);
        return Arithmetic.quotient(whole.subtract(base().value()), weights);
    }

    private Map<UnitCode, BigDecimal> agreed(Checkpoint checkpoint) {
        Map<UnitCode, BigDecimal> values = new LinkedHashMap<>();
        decision.order().values().stream()
                .filter(value -> value.date().equals(checkpoint.date()))
                .forEach(value -> values.put(value.unit(), value.value()));
        return values;
    }

    private Growth growth() {
        return Growth.of(base().unit());
    }

    private ApportionmentMethod method() {
        return decision.order().method();
    }

    private BaseFigures base() {
        return decision.base();
    }
}
