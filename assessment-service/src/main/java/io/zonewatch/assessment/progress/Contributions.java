package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.progress.ExplainedPoint.Line;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Scope;
import io.zonewatch.reporting.formula.Term;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What each zone brings to a target's value 贡献: value · N ÷ ΣN, with N the zone's figures that are added above the line, so that the parts of all add up to the
 * value. Growth has no parts.
 */
@ApplicationScoped
public class Contributions {

    private static final Set<Term.Role> ABOVE = EnumSet.of(Term.Role.ADDEND, Term.Role.NUMERATOR);

    private final ProgressService progress;
    private final Explaining explaining;

    @Inject
    Contributions(ProgressService progress, Explaining explaining) {
        this.progress = progress;
        this.explaining = explaining;
    }

    /** A zone's part of the value in two periods, in the target's unit and with its decimals. */
    public record Fall(UnitCode unit, Period since, BigDecimal before, Period until, BigDecimal after) {

        /** Negative. */
        public BigDecimal change() {
            return after.subtract(before);
        }
    }

    /**
     * The zones within the caller's scope whose part of a share has fallen, the largest fall first: from the last fully covered period before {@code period}, or
     * else (it may be withheld) the first within it, to the last one within it. Only of shares: a cumulative total begins anew each year. None where the value may not be
     * told.
     */
    public List<Fall> falls(String plan, String target, Period period) {
        List<PublishedPoint> shares = progress.coveredIn(plan, target, period).stream()
                .filter(point -> point.value() != null)
                .filter(point -> point.growth() == Growth.PERCENTAGE_POINTS)
                .toList();
        return shares.size() < 2 ? List.of() : falls(plan, target, shares.getFirst(), shares.getLast());
    }

    private List<Fall> falls(String plan, String target, PublishedPoint earlier, PublishedPoint later) {
        Map<UnitCode, BigDecimal> before = parts(plan, target, earlier);
        Map<UnitCode, BigDecimal> after = parts(plan, target, later);
        return before.keySet().stream()
                .filter(after::containsKey)
                .map(unit -> new Fall(unit, earlier.period(), before.get(unit), later.period(), after.get(unit)))
                .filter(fall -> fall.change().signum() < 0)
                .sorted(Comparator.comparing(Fall::change).thenComparing(Fall::unit))
                .toList();
    }

    private Map<UnitCode, BigDecimal> parts(String plan, String target, PublishedPoint point) {
        ExplainedPoint.Explain explain =
                explaining.explain(plan, target, point.period()).explain();
        List<Line> above = explain.terms().stream()
                .filter(line -> ABOVE.contains(line.role()))
                .toList();
        Map<UnitCode, BigDecimal> parts = new TreeMap<>();
        boolean divisible = explain.terms().stream().noneMatch(line -> line.role() == Term.Role.BASE)
                && above.stream().noneMatch(line -> Boolean.TRUE.equals(line.withheld()));
        BigDecimal all = above.stream().map(Contributions::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (!divisible || all.signum() == 0 || explain.figure() == null) {
            return parts;
        }
        above.stream()
                .filter(line -> line.unit() != null && line.scope() == Scope.ZONES)
                .forEach(line -> parts.merge(line.unit(), amount(line), BigDecimal::add));
        parts.replaceAll(
                (_, amount) -> Arithmetic.quotient(explain.figure().value().multiply(amount), all)
                        .setScale(point.value().scale(), RoundingMode.HALF_UP));
        return parts;
    }

    private static BigDecimal amount(Line line) {
        BigDecimal value = Optional.ofNullable(line.figure())
                .flatMap(figure -> figure.valueIfReported())
                .orElse(BigDecimal.ZERO);
        return switch (line.use()) {
            case ADDED -> value;
            case SUBTRACTED -> value.negate();
            case NOT_AMONG_TOP, NO_VALUE, UNIT_LEFT_OUT -> BigDecimal.ZERO;
        };
    }
}
