package io.zonewatch.assessment.progress;

import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.formula.Scope;
import io.zonewatch.reporting.formula.Term;

/** What figures have in common that are added up into one sum. */
record Heading(Term.Role role, Term.Use use, String indicator, Scope scope, Period period, FigureStatus status) {

    static Heading of(Term term) {
        return new Heading(
                term.role(),
                term.use(),
                term.indicator(),
                term.scope(),
                term.period(),
                term.figure().status());
    }

    /** Whether the result depends on the figures, not only their account. */
    boolean counts() {
        return switch (use) {
            case ADDED, SUBTRACTED -> true;
            case NOT_AMONG_TOP, NO_VALUE, UNIT_LEFT_OUT -> false;
        };
    }
}
