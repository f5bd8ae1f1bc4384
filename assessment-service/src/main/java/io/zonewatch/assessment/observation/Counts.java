package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.formula.Explained;
import io.zonewatch.reporting.formula.Reason;
import io.zonewatch.reporting.formula.Scope;
import io.zonewatch.reporting.formula.Term;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Counts designations and platforms of the zones of a scope at the end of a period, from the registry's published states. A count covers everybody: a zone
 * without any has zero. Looking back to an instant, a recognition's steps are those that had been recorded by then; units, levels and industries are as known
 * now. Everything here is a function of the read model's present state.
 */
@ApplicationScoped
public class Counts {

    /** Measuring unit of counts. */
    public static final String UNIT = "个";

    private final UnitTable units;
    private final LookedUp lookedUp;
    private final RecordedTable recorded;

    @Inject
    Counts(UnitTable units, LookedUp lookedUp, RecordedTable recorded) {
        this.units = units;
        this.lookedUp = lookedUp;
        this.recorded = recorded;
    }

    /**
     * What is counted.
     *
     * @param indicator the target's, for the account
     * @param every whether the result is the smallest count of a zone instead of the sum
     * @param asOf with what had been recorded by then; null for now
     */
    public record Question(
            Members scope, Counted counted, String indicator, boolean every, Counted.Reached reached, Instant asOf) {}

    /** The count; empty while the scope's unit has not been heard of. */
    public Optional<RollUp> of(Question question, Period period) {
        return lookedUp.divisionOn(question.scope().anchor(), period.end())
                .map(home -> units.zonesOf(question.scope(), home, period.end()))
                .map(zones -> rollUp(question, period, zones));
    }

    /** Whether a step of any recognition was recorded after an instant. */
    public boolean isAnyRecordedSince(Instant instant) {
        return recorded.isAnySince(instant);
    }

    /** When a period can be counted: as soon as it is over. */
    public static Instant over(Period period) {
        return ReportingZone.instantOf(period.end().plusDays(1), LocalTime.MIDNIGHT);
    }

    private RollUp rollUp(Question question, Period period, List<UnitState> zones) {
        Recorded known = recorded.of(zones.stream().map(UnitState::code).toList(), question.asOf());
        List<Term> terms =
                zones.stream().map(zone -> term(question, period, zone, known)).toList();
        return new RollUp(
                Optional.of(new IndicatorRule(UNIT, 0, null, false)),
                explained(question, terms),
                new Coverage(zones.size(), zones.size(), 0, List.of()),
                knownSince(question, period, zones, known),
                new TreeSet<>(Set.of(period)),
                _ -> Optional.empty());
    }

    private static Term term(Question question, Period period, UnitState zone, Recorded known) {
        long count = question.counted()
                .among(zone, period.end())
                .map(known::asKnown)
                .filter(each -> each.stateOn(period.end())
                        .filter(question.reached()::by)
                        .isPresent())
                .count();
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

    /** The end of the period, or when the last of what is counted in it was recorded. */
    private static Instant knownSince(Question question, Period period, List<UnitState> zones, Recorded known) {
        return zones.stream()
                .flatMap(zone -> question.counted().among(zone, period.end()))
                .flatMap(each -> known.latest(each, period.end()).stream())
                .filter(over(period)::isBefore)
                .max(Instant::compareTo)
                .orElse(over(period));
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
