package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Evaluator;
import io.zonewatch.reporting.formula.Explained;
import io.zonewatch.reporting.formula.FigureSource;
import io.zonewatch.reporting.formula.Formula;
import io.zonewatch.reporting.formula.IndicatorTotal;
import io.zonewatch.reporting.formula.MissingPolicy;
import io.zonewatch.reporting.formula.Scope;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Rolls indicators up over the accepted reports of a scope. Everything here is a function of the read model's present state. */
@ApplicationScoped
public class RollUps {

    private final UnitTable units;
    private final LookedUp lookedUp;
    private final CatalogueTable catalogues;
    private final ObligationTable obligations;
    private final ReportTable reports;

    @Inject
    RollUps(
            UnitTable units,
            LookedUp lookedUp,
            CatalogueTable catalogues,
            ObligationTable obligations,
            ReportTable reports) {
        this.units = units;
        this.lookedUp = lookedUp;
        this.catalogues = catalogues;
        this.obligations = obligations;
        this.reports = reports;
    }

    /**
     * What is rolled up.
     *
     * @param scope whose figures
     * @param breaks days from which on last year's own figures are not comparable
     * @param asOf only reports accepted by then; null for all
     */
    public record Question(Members scope, String form, String indicator, SortedSet<LocalDate> breaks, Instant asOf) {

        /** Keeps a copy of the days. */
        public Question {
            breaks = Collections.unmodifiableSortedSet(new TreeSet<>(breaks));
        }

        /** The same, with what was accepted by an instant. */
        public Question asOf(Instant instant) {
            return new Question(scope, form, indicator, breaks, instant);
        }
    }

    /** The roll-up; empty while the scope's unit has not been heard of, or nobody in scope has an accepted report for the period. */
    public Optional<RollUp> of(Question question, Period period) {
        if (lookedUp.divisionOn(question.scope().anchor(), period.end()).isEmpty()) {
            return Optional.empty();
        }
        Optional<IndicatorRule> rule = catalogues.rule(question.indicator(), period);
        AcceptedFigures figures = figures(question);
        return rolledUp(question, rule, figures, figures, period);
    }

    /** The same indicator a year before in the comparable scope of {@code period}, which stays the period of the result. */
    public Optional<RollUp> aYearBefore(Question question, Period period) {
        if (lookedUp.divisionOn(question.scope().anchor(), period.end()).isEmpty()) {
            return Optional.empty();
        }
        Optional<IndicatorRule> rule = catalogues.rule(question.indicator(), period);
        AcceptedFigures figures = figures(question);
        return rolledUp(question, rule, figures, figures.aYearAgo(), period);
    }

    /** Reads the tables anew: what the transaction looked up so far may have been overtaken. */
    public void lookAgain() {
        lookedUp.forget();
    }

    /** How an indicator is computed and shown, by the catalogue in force at the period's end. */
    public Optional<IndicatorRule> rule(String indicator, Period period) {
        return catalogues.rule(indicator, period);
    }

    /** Whether a published catalogue has the indicator, for whatever period. */
    public boolean isInCatalogue(String indicator) {
        return catalogues.has(indicator);
    }

    /** Whether anybody owes, or ever owed, a report on the form. */
    public boolean isOwed(String form) {
        return obligations.has(form);
    }

    /** Which of the units' reports for the periods are owed, and their figures not here. */
    public Set<Awaited> awaited(String form, Collection<UnitCode> units, Collection<Period> periods) {
        return obligations.awaited(form, units, periods);
    }

    /** The periods of a form for which there may be something to roll up. */
    public List<Period> periods(String form) {
        return reports.periods(form);
    }

    /** Whether there may be something to roll up. */
    public boolean any(String form, Period period) {
        return reports.any(form, period);
    }

    /** The zones of a scope that live on a day, by code; none while the scope's unit has not been heard of. */
    public List<UnitCode> zones(Members scope, LocalDate day) {
        return lookedUp.divisionOn(scope.anchor(), day).stream()
                .flatMap(home -> units.zonesOf(scope, home, day).stream())
                .map(UnitState::code)
                .toList();
    }

    /** Where each known unit lies at present. */
    public Map<UnitCode, String> divisions() {
        return units.divisions();
    }

    /** Which of the reports that a unit owes or owed a change of it concerns. */
    public Stream<Touched.Report> concerned(Touched.Unit change) {
        return obligations.of(change.unit(), change.formerly()).stream()
                .filter(report -> !report.period().end().isBefore(change.from()));
    }

    private AcceptedFigures figures(Question question) {
        return new AcceptedFigures(each -> owing(question, each), this::lookUp, question.breaks());
    }

    private static Optional<RollUp> rolledUp(
            Question question,
            Optional<IndicatorRule> rule,
            AcceptedFigures figures,
            FigureSource source,
            Period period) {
        Formula formula =
                rule.map(IndicatorRule::formula).orElseGet(() -> new IndicatorTotal(question.indicator(), Scope.ZONES));
        Explained strict = new Evaluator(source, MissingPolicy.PROPAGATE).evaluate(formula, period);
        Coverage coverage = figures.coverage();
        if (coverage.accepted() == 0) {
            return Optional.empty();
        }
        Explained explained = coverage.complete()
                ? strict
                : new Evaluator(source, MissingPolicy.LEAVE_UNIT_OUT).evaluate(formula, period);
        return Optional.of(new RollUp(
                rule, explained, coverage, figures.lastAcceptedAt(), figures.periods(), term -> Optional.ofNullable(
                                source == figures ? figures.reportOf(term) : figures.reportOfBase(term))
                        .map(owed ->
                                new RollUp.Source(owed.obligation(), owed.isAccepted() ? owed.revision() : null))));
    }

    private OwingSet owing(Question question, Period period) {
        return lookedUp.divisionOn(question.scope().anchor(), period.end())
                .map(division -> OwingSet.within(
                        question.scope(), division, lookedUp.owing(question.form(), period, question.asOf())))
                .orElseGet(() -> new OwingSet(List.of(), List.of()));
    }

    private Map<String, List<ReportTable.Observed>> lookUp(AcceptedFigures.Lookup lookup) {
        List<String> accepted = lookup.accepted().stream().map(Owed::obligation).toList();
        if (accepted.isEmpty()) {
            return Map.of();
        }
        return AcceptedFigures.byObligation(reports.figures(lookup.indicator(), accepted));
    }
}
