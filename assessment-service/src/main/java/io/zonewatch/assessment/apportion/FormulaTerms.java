package io.zonewatch.assessment.apportion;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.formula.Amount;
import io.zonewatch.reporting.formula.Formula;
import io.zonewatch.reporting.formula.Growth;
import io.zonewatch.reporting.formula.PerArea;
import io.zonewatch.reporting.formula.RatioOfSums;
import io.zonewatch.reporting.formula.Scope;
import io.zonewatch.reporting.formula.Term;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/** What the terms of an evaluated formula come to, above and below the line. */
final class FormulaTerms {

    private FormulaTerms() {}

    /** @throws Problem not-apportionable for a formula whose results cannot be put together from those of zones */
    static BigDecimal factor(Formula formula) {
        return switch (formula) {
            case Amount _ -> BigDecimal.ONE;
            case RatioOfSums ratio -> ratio.factor();
            case PerArea perArea -> perArea.per().mu();
            case Growth _ -> throw Problem.of(ApportionmentProblem.NOT_APPORTIONABLE);
        };
    }

    /** Areas are taken in mu, so that the quotient is exact. */
    static BigDecimal scale(Formula formula) {
        return formula instanceof PerArea perArea ? perArea.areaUnit().mu() : BigDecimal.ONE;
    }

    /** Whether it stands above the line. */
    static boolean above(Term term) {
        return term.role() == Term.Role.ADDEND || term.role() == Term.Role.NUMERATOR;
    }

    /** Whether it stands below the line. */
    static boolean below(Term term) {
        return term.role() == Term.Role.DENOMINATOR;
    }

    /** Whether it is a zone's own figure, not the city's. */
    static boolean ofZones(Term term) {
        return term.scope() == Scope.ZONES;
    }

    static BigDecimal sum(List<Term> terms, Predicate<Term> which) {
        return terms.stream().filter(which).map(FormulaTerms::counted).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static BigDecimal counted(Term term) {
        return switch (term.use()) {
            case ADDED -> term.figure().value();
            case SUBTRACTED -> term.figure().value().negate();
            case NOT_AMONG_TOP, NO_VALUE, UNIT_LEFT_OUT -> BigDecimal.ZERO;
        };
    }
}
