package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Evaluator;
import io.zonewatch.reporting.formula.Explained;
import io.zonewatch.reporting.formula.Formula;
import io.zonewatch.reporting.formula.IndicatorTotal;
import io.zonewatch.reporting.formula.MissingPolicy;
import io.zonewatch.reporting.formula.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Rolls indicators up over the accepted reports of a scope. Everything here is a function of the read model's present state. */
@ApplicationScoped
public class RollUps {

    private final UnitTable units;
    private final CatalogueTable catalogues;
    private final ObligationTable obligations;
    private final ReportTable reports;

    @Inject
    RollUps(UnitTable units, CatalogueTable catalogues, ObligationTable obligations, ReportTable reports) {
        this.units = units;
        this.catalogues = catalogues;
        this.obligations = obligations;
        this.reports = reports;
    }

    /**
     * What is rolled up.
     *
     * @param scope the city whose zones are meant
     */
    public record Question(UnitCode scope, String form, String indicator) {}

    /** The roll-up; empty while the scope's unit has not been heard of, or nobody in scope has an accepted report for the period. */
    public Optional<RollUp> of(Question question, Period period) {
        if (units.divisionOn(question.scope(), period.end()).isEmpty()) {
            return Optional.empty();
        }
        Optional<IndicatorRule> rule = catalogues.rule(question.indicator(), period);
        Formula formula =
                rule.map(IndicatorRule::formula).orElseGet(() -> new IndicatorTotal(question.indicator(), Scope.ZONES));
        AcceptedFigures figures = new AcceptedFigures(each -> owing(question, each), this::lookUp);
        Explained strict = new Evaluator(figures, MissingPolicy.PROPAGATE).evaluate(formula, period);
        Coverage coverage = figures.coverage();
        if (coverage.accepted() == 0) {
            return Optional.empty();
        }
        Explained explained = coverage.complete()
                ? strict
                : new Evaluator(figures, MissingPolicy.LEAVE_UNIT_OUT).evaluate(formula, period);
        return Optional.of(new RollUp(
                rule,
                explained,
                coverage,
                figures.lastAcceptedAt(),
                figures.periods(),
                (unit, each) -> Optional.ofNullable(figures.reportOf(unit, each))
                        .map(owed ->
                                new RollUp.Source(owed.obligation(), owed.isAccepted() ? owed.revision() : null))));
    }

    /** How an indicator is computed and shown, by the catalogue in force at the period's end. */
    public Optional<IndicatorRule> rule(String indicator, Period period) {
        return catalogues.rule(indicator, period);
    }

    /** The periods of a form for which there may be something to roll up. */
    public List<Period> periods(String form) {
        return reports.periods(form);
    }

    /** Whether there may be something to roll up. */
    public boolean any(String form, Period period) {
        return reports.any(form, period);
    }

    /** Where each known unit lies at present. */
    public Map<UnitCode, String> divisions() {
        return units.divisions();
    }

    /** Where figures of a unit may stand in a roll-up. */
    public Stream<Touched.FormPeriod> of(UnitCode unit) {
        return obligations.of(unit).stream();
    }

    private OwingSet owing(Question question, Period period) {
        return units.divisionOn(question.scope(), period.end())
                .map(division ->
                        OwingSet.within(question.scope(), division, obligations.owing(question.form(), period)))
                .orElseGet(() -> new OwingSet(List.of(), List.of()));
    }

    private Map<String, List<ReportTable.Observed>> lookUp(AcceptedFigures.Lookup lookup) {
        List<String> accepted = lookup.accepted().stream().map(Owed::obligation).toList();
        return AcceptedFigures.byObligation(reports.figures(lookup.indicator(), accepted));
    }
}
