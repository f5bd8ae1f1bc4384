package io.zonewatch.reporting.formula;

import io.zonewatch.reporting.Decimals;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * Computes formulas from figures. Every formula has a result for every input: a value, or a kind of nothing with its reason; never NaN, never an exception.
 *
 * <p>The kinds of nothing: a MISSING figure makes the result missing, or by {@link MissingPolicy} leaves its unit out; a unit that is EXEMPT from one figure of
 * the formula is left out of all its terms; a NOT_APPLICABLE figure adds nothing to a sum. When nothing is left to add, the result is MISSING, EXEMPT or
 * NOT_APPLICABLE, the first of these that is among the causes. A division by zero is NOT_APPLICABLE.
 */
public final class Evaluator {

    /** Decimals to which a quotient is rounded, half up and once; trailing zeros are dropped. */
    public static final int QUOTIENT_DECIMALS = 20;

    private final FigureSource source;
    private final MissingPolicy policy;

    /** An evaluator over the figures of {@code source}, treating missing ones by {@code policy}. */
    public Evaluator(FigureSource source, MissingPolicy policy) {
        this.source = Objects.requireNonNull(source, "source");
        this.policy = Objects.requireNonNull(policy, "policy");
    }

    /** An evaluator for which a missing figure makes the result missing. */
    public Evaluator(FigureSource source) {
        this(source, MissingPolicy.PROPAGATE);
    }

    /** The result of {@code formula} for {@code period}, with every figure that was looked at. */
    public Explained evaluate(Formula formula, Period period) {
        Evaluation evaluation = new Evaluation(new Figures(source, policy, formula, period), period);
        Outcome outcome = inRange(evaluation.of(formula));
        return switch (outcome) {
            case Outcome.Value(BigDecimal value) ->
                new Explained(Figure.reported(value), null, evaluation.notes(), evaluation.terms());
            case Outcome.Nothing nothing ->
                new Explained(
                        Figure.nothing(nothing.status()), nothing.reason(), evaluation.notes(), evaluation.terms());
        };
    }

    private static Outcome inRange(Outcome outcome) {
        return outcome instanceof Outcome.Value(BigDecimal value) && !Decimals.fits(value)
                ? Outcome.nothing(Reason.Cause.OUT_OF_RANGE, null, null)
                : outcome;
    }
}
