package io.zonewatch.assessment.apportion;

import io.zonewatch.assessment.observation.IndicatorRule;
import io.zonewatch.assessment.observation.Members;
import io.zonewatch.assessment.observation.RollUp;
import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Amount;
import io.zonewatch.reporting.formula.Formula;
import io.zonewatch.reporting.formula.Reason.Cause;
import io.zonewatch.reporting.formula.Term;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads what the zones of a target stand at in a period: the target's formula, zone by zone, over the accepted reports. */
@ApplicationScoped
class Bases {

    private final RollUps rollUps;

    @Inject
    Bases(RollUps rollUps) {
        this.rollUps = rollUps;
    }

    /**
     * The bases of zones.
     *
     * @param zones of the target's scope
     * @throws Problem not-apportionable if the formula's results cannot be put together from the zones', apportionment-invalid if there are no figures
     */
    BaseFigures of(Target target, Period period, List<UnitCode> zones) {
        RollUp whole = rollUps.of(question(target, target.scope().members()), period)
                .orElseThrow(() -> Problem.of(ApportionmentProblem.APPORTIONMENT_INVALID)
                        .at("/base", ApportionmentProblem.NO_BASE, period));
        IndicatorRule rule = whole.rule().orElseThrow(() -> Problem.of(ApportionmentProblem.NOT_APPORTIONABLE));
        List<Read> read = zones.stream()
                .map(zone -> read(target, period, zone, whole, rule.formula()))
                .toList();
        return new BaseFigures(
                period,
                rule.unit(),
                FormulaTerms.factor(rule.formula()),
                rule.formula() instanceof Amount ? null : denominator(read),
                read.stream().map(Read::figures).toList());
    }

    /** Whether the indicator adds up since January. */
    boolean cumulative(Target target, Period period) {
        return rollUps.rule(target.indicator(), period)
                .map(IndicatorRule::cumulative)
                .orElse(false);
    }

    /** A zone's figures, and of its denominator the part that is its own and that which it has in common with the others. */
    private record Read(ZoneFigures figures, BigDecimal own, BigDecimal common) {

        static Read without(UnitCode zone, Cause reason) {
            return new Read(ZoneFigures.without(zone, reason), BigDecimal.ZERO, BigDecimal.ZERO);
        }
    }

    private Read read(Target target, Period period, UnitCode zone, RollUp whole, Formula formula) {
        Members alone = new Members(target.scope().unit(), null, Set.of(), Set.of(zone), Set.of());
        Optional<RollUp> found = rollUps.of(question(target, alone), period);
        if (found.isEmpty()) {
            return Read.without(zone, absence(zone, whole));
        }
        if (found.get().explained().reason() != null) {
            return Read.without(zone, found.get().explained().reason().cause());
        }
        List<Term> terms = found.get().explained().terms();
        if (terms.stream().anyMatch(term -> FormulaTerms.above(term) && !FormulaTerms.ofZones(term))) {
            throw Problem.of(ApportionmentProblem.NOT_APPORTIONABLE);
        }
        BigDecimal numerator = FormulaTerms.sum(terms, FormulaTerms::above);
        if (formula instanceof Amount) {
            return read(zone, numerator, null, BigDecimal.ZERO, BigDecimal.ZERO);
        }
        BigDecimal own = FormulaTerms.sum(terms, term -> FormulaTerms.below(term) && FormulaTerms.ofZones(term))
                .multiply(FormulaTerms.scale(formula));
        BigDecimal common = FormulaTerms.sum(terms, term -> FormulaTerms.below(term) && !FormulaTerms.ofZones(term))
                .multiply(FormulaTerms.scale(formula));
        return read(zone, numerator, own.add(common), own, common);
    }

    private static Read read(
            UnitCode zone, BigDecimal numerator, BigDecimal denominator, BigDecimal own, BigDecimal common) {
        boolean negative = numerator.signum() < 0 || (denominator != null && denominator.signum() < 0);
        return negative
                ? Read.without(zone, Cause.NEGATIVE_BASE)
                : new Read(new ZoneFigures(zone, numerator, denominator, null), own, common);
    }

    /** What is common to all counts once. */
    private static BigDecimal denominator(List<Read> read) {
        BigDecimal own = read.stream().map(Read::own).reduce(BigDecimal.ZERO, BigDecimal::add);
        return read.stream()
                .filter(each -> each.figures().known())
                .map(Read::common)
                .findFirst()
                .orElse(BigDecimal.ZERO)
                .add(own);
    }

    /** Why a zone that nobody has accepted figures of has none. */
    private static Cause absence(UnitCode zone, RollUp whole) {
        if (whole.coverage().missingUnits().contains(zone)) {
            return Cause.MISSING;
        }
        boolean exempt = whole.explained().terms().stream()
                .anyMatch(term -> zone.equals(term.unit()) && term.figure().status() == FigureStatus.EXEMPT);
        return exempt ? Cause.EXEMPT : Cause.NOBODY_OWES;
    }

    private static RollUps.Question question(Target target, Members members) {
        return new RollUps.Question(members, target.form(), target.indicator(), target.breakDays(), null);
    }
}
