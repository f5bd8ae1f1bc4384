package io.zonewatch.reporting.formula;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.zonewatch.reporting.Figure;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The result of a formula with the account of how it came about.
 *
 * @param figure the value, not rounded to the indicator's decimals (sums are exact, quotients carry {@value Evaluator#QUOTIENT_DECIMALS} decimals), or a kind of nothing
 * @param reason why there is no value; null exactly when there is one
 * @param notes what a reader must know
 * @param terms every figure looked at, in the formula's order
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Explained(Figure figure, Reason reason, Set<Note> notes, List<Term> terms) {

    /** Checks that there is a reason exactly when there is no value; throws {@link IllegalArgumentException}. */
    public Explained {
        if (figure == null || figure.hasValue() == (reason != null)) {
            throw new IllegalArgumentException("a result has either a value or a reason for having none");
        }
        notes = notes == null || notes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(notes));
        terms = terms == null ? List.of() : List.copyOf(terms);
    }

    /** The value, if there is one. */
    public Optional<BigDecimal> value() {
        return figure.valueIfReported();
    }

    /** Why there is no value, if there is none. */
    public Optional<Reason> reasonIfAbsent() {
        return Optional.ofNullable(reason);
    }
}
