package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Explained;
import io.zonewatch.reporting.formula.Reason;
import io.zonewatch.reporting.formula.Scope;
import io.zonewatch.reporting.formula.Term;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts designations and platforms of the zones of a scope at the end of a period, from the registry's published states. A count covers everybody: a zone
 * without any has zero. Everything here is a function of the read model's present state.
 */
@ApplicationScoped
public class Counts {

    /** Measuring unit of counts. */
    public static final String UNIT = "个";

    private final UnitTable units;

    @Inject
    Counts(UnitTable units) {
        this.units = units;
    }

    /**
     * What is counted.
     *
     * @param indicator the target's, for the account
     * @param every whether the result is the smallest count of a zone instead of the sum
     */
    public record Question(Members scope, Counted counted, String indicator, boolean every, Counted.Reached reached) {}

    /** The count; empty while the scope's unit has not been heard of. */
    public Optional<RollUp> of(Question question, Period period) {
        return units.divisionOn(question.scope().anchor(), period.end())
                .map(home -> rollUp(question, period, terms(question, period, home)));
    }

    private List<Term> terms(Question question, Period period, String home) {
        return units.zonesOf(question.scope(), home, period.end()).stream()
                .map(zone -> term(question, period, zone))
                .toList();
    }

    private static Term term(Question question, Period period, UnitState zone) {
        int count = question.counted().in(zone, period.end(), question.reached());
        return new Term(
                Term.Role.ADDEND,
                Term.Use.ADDED,
                question.indicator(),
                Scope.ZONES,
                zone.code(),
                null,
                period,
                Figure.reported(BigDecimal.valueOf(count)));
    }

    private static RollUp rollUp(Question question, Period period, List<Term> terms) {
        Set<UnitCode> zones = new TreeSet<>(terms.stream().map(Term::unit).toList());
        return new RollUp(
                Optional.of(new IndicatorRule(UNIT, 0, null, false)),
                explained(question, terms),
                new Coverage(zones.size(), zones.size(), 0, List.of()),
                ReportingZone.instantOf(period.end().plusDays(1), LocalTime.MIDNIGHT),
                new TreeSet<>(Set.of(period)),
                (_, _) -> Optional.empty());
    }

    private static Explained explained(Question question, List<Term> terms) {
        return terms.stream()
                .map(term -> term.figure().value())
                .reduce(question.every() ? BigDecimal::min : BigDecimal::add)
                .map(count -> new Explained(Figure.reported(count), null, Set.of(), terms))
                .orElseGet(() -> new Explained(
                        Figure.notApplicable(),
                        new Reason(Reason.Cause.NOBODY_OWES, null, question.indicator(), List.of()),
                        Set.of(),
                        terms));
    }
}
