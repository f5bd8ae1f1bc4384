package io.zonewatch.reporting.formula;

import io.zonewatch.reporting.FigureStatus;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.BiFunction;

/** A value on the way through a formula, or the reason why there is none. */
sealed interface Outcome {

    record Value(BigDecimal value) implements Outcome {}

    record Nothing(Reason reason) implements Outcome {

        FigureStatus status() {
            return reason.cause().status();
        }
    }

    static Outcome nothing(Reason.Cause cause, Term.Role role, String indicator) {
        return new Nothing(new Reason(cause, role, indicator, List.of()));
    }

    /** Addition in which what is not applicable adds nothing, unless nothing else is there; what is missing or exempt makes the sum so, missing before exempt. */
    static Outcome sum(List<Outcome> addends) {
        BigDecimal total = null;
        Nothing worst = null;
        for (Outcome addend : addends) {
            switch (addend) {
                case Value(BigDecimal value) -> total = total == null ? value : total.add(value);
                case Nothing nothing -> worst = worse(worst, nothing);
            }
        }
        return total == null || (worst != null && worst.status() != FigureStatus.NOT_APPLICABLE)
                ? worst
                : new Value(total);
    }

    /** The product with a fixed factor. */
    default Outcome times(BigDecimal factor) {
        return this instanceof Value(BigDecimal value) ? new Value(value.multiply(factor)) : this;
    }

    /** The difference; nothing when either is. */
    default Outcome minus(Outcome other) {
        return both(this, other, (one, two) -> new Value(one.subtract(two)));
    }

    /** The quotient, rounded once; nothing when either is, or when {@code divisor} is zero. */
    default Outcome dividedBy(Outcome divisor) {
        return both(
                this,
                divisor,
                (one, two) -> two.signum() == 0
                        ? nothing(Reason.Cause.ZERO_DENOMINATOR, Term.Role.DENOMINATOR, null)
                        : new Value(quotient(one, two)));
    }

    private static Outcome both(Outcome one, Outcome other, BiFunction<BigDecimal, BigDecimal, Outcome> operator) {
        return switch (one) {
            case Nothing nothing -> other instanceof Nothing otherNothing ? worse(nothing, otherNothing) : nothing;
            case Value(BigDecimal first) ->
                switch (other) {
                    case Nothing nothing -> nothing;
                    case Value(BigDecimal second) -> operator.apply(first, second);
                };
        };
    }

    private static BigDecimal quotient(BigDecimal dividend, BigDecimal divisor) {
        BigDecimal quotient = dividend.divide(divisor, Evaluator.QUOTIENT_DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return quotient.scale() < 0 ? quotient.setScale(0) : quotient;
    }

    private static Nothing worse(Nothing one, Nothing other) {
        return one == null || rank(other) > rank(one) ? other : one;
    }

    private static int rank(Nothing nothing) {
        return switch (nothing.status()) {
            case MISSING -> 3;
            case EXEMPT -> 2;
            case NOT_APPLICABLE -> 1;
            case REPORTED -> 0;
        };
    }
}
