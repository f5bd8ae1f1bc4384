package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.FigureSource;
import io.zonewatch.reporting.formula.Reading;
import io.zonewatch.reporting.formula.Scope;
import io.zonewatch.reporting.formula.Term;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The accepted figures of one scope and form, for one evaluation. It notes whom it was asked about: they are the roll-up's owing set, whatever its formula is.
 */
final class AcceptedFigures implements FigureSource {

    private final Function<Period, OwingSet> owing;
    private final Function<Lookup, Map<String, List<ReportTable.Observed>>> figures;
    private final SortedSet<LocalDate> breaks;
    private final Map<Period, OwingSet> known = new HashMap<>();
    private final Set<Owed> asked = new LinkedHashSet<>();
    private final SortedSet<Period> periods = new TreeSet<>();
    private final Map<BaseOf, Owed> bases = new HashMap<>();

    /**
     * Figures of a scope.
     *
     * @param breaks days from which on last year's own figures are not comparable
     */
    AcceptedFigures(
            Function<Period, OwingSet> owing,
            Function<Lookup, Map<String, List<ReportTable.Observed>>> figures,
            SortedSet<LocalDate> breaks) {
        this.owing = owing;
        this.figures = figures;
        this.breaks = breaks;
    }

    private record BaseOf(String indicator, UnitCode unit, Period period) {}

    /** What is looked up: one indicator in the accepted reports of some. */
    record Lookup(String indicator, List<Owed> accepted) {}

    @Override
    public List<Reading> read(Query query) {
        List<Owed> all = members(query.scope(), query.period());
        asked.addAll(all);
        periods.add(query.period());
        List<Owed> accepted = all.stream().filter(Owed::isAccepted).toList();
        Map<String, List<ReportTable.Observed>> found = figures.apply(new Lookup(query.indicator(), accepted));
        if (query.kind() == Kind.COMPARABLE_BASE) {
            return bases(query, all, found);
        }
        return all.stream()
                .flatMap(owed ->
                        ReportedFigures.readings(query.kind(), owed, found.getOrDefault(owed.obligation(), List.of()))
                                .stream())
                .toList();
    }

    /** The same figures as they were a year ago in the scope comparable with the period's 可比口径, for whoever owes them now. */
    FigureSource aYearAgo() {
        return query -> read(new Query(
                query.kind() == Kind.TOTAL ? Kind.COMPARABLE_BASE : query.kind(),
                query.indicator(),
                query.scope(),
                query.period()));
    }

    Coverage coverage() {
        List<UnitCode> missing = asked.stream()
                .filter(owed -> !owed.exempt() && !owed.isAccepted())
                .map(Owed::unit)
                .distinct()
                .sorted()
                .toList();
        int accepted = (int) asked.stream()
                .filter(Owed::isAccepted)
                .map(Owed::unit)
                .filter(unit -> !missing.contains(unit))
                .distinct()
                .count();
        int exempt = (int)
                asked.stream().filter(Owed::exempt).map(Owed::unit).distinct().count();
        return new Coverage(accepted + missing.size(), accepted, exempt, missing);
    }

    /** The latest acceptance among the reports asked for, or null. */
    Instant lastAcceptedAt() {
        return asked.stream()
                .filter(Owed::isAccepted)
                .map(Owed::acceptedAt)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The periods whose figures were asked for. */
    SortedSet<Period> periods() {
        return periods;
    }

    /** The report a figure was read from. */
    Owed reportOf(Term term) {
        if (term.role() == Term.Role.BASE) {
            return reportOfBase(term);
        }
        return known.containsKey(term.period()) ? known.get(term.period()).of(term.unit()) : null;
    }

    /** The report that last year's comparable figure was read from: the period's, which gives it, or last year's own. */
    Owed reportOfBase(Term term) {
        return bases.get(new BaseOf(term.indicator(), term.unit(), term.period()));
    }

    private List<Owed> members(Scope scope, Period period) {
        OwingSet set = known.computeIfAbsent(period, owing);
        return switch (scope) {
            case ZONES -> set.zones();
            case CITY -> set.city();
        };
    }

    /** C': what the report gives as last year's comparable value; else last year's own figure, unless the scope has been broken since. */
    private List<Reading> bases(Query query, List<Owed> all, Map<String, List<ReportTable.Observed>> found) {
        Period before = query.period().yearAgo();
        periods.add(before);
        List<Owed> then =
                members(query.scope(), before).stream().filter(Owed::isAccepted).toList();
        Map<String, List<ReportTable.Observed>> own = figures.apply(new Lookup(query.indicator(), then));
        boolean broken = breaks.stream()
                .anyMatch(day ->
                        day.isAfter(before.end()) && !day.isAfter(query.period().end()));
        return all.stream()
                .map(owed -> Reading.total(
                        owed.unit(),
                        owed.exempt()
                                ? Figure.exempt()
                                : given(query, owed, found)
                                        .orElseGet(() -> broken ? Figure.missing() : own(query, owed, then, own))))
                .toList();
    }

    private Optional<Figure> given(Query query, Owed owed, Map<String, List<ReportTable.Observed>> found) {
        Optional<Figure> given = ReportedFigures.latest(owed, found.getOrDefault(owed.obligation(), List.of())).stream()
                .filter(figure -> figure.part() == null && figure.base() != null)
                .map(figure -> Figure.reported(figure.base()))
                .findFirst();
        given.ifPresent(_ -> bases.put(new BaseOf(query.indicator(), owed.unit(), query.period()), owed));
        return given;
    }

    private Figure own(Query query, Owed now, List<Owed> then, Map<String, List<ReportTable.Observed>> figures) {
        Optional<Owed> before =
                then.stream().filter(owed -> owed.unit().equals(now.unit())).findFirst();
        before.ifPresent(owed -> bases.put(new BaseOf(query.indicator(), now.unit(), query.period()), owed));
        return before.map(owed -> ReportedFigures.total(
                        ReportedFigures.latest(owed, figures.getOrDefault(owed.obligation(), List.of()))))
                .orElse(Figure.missing());
    }

    /** Figures by obligation. */
    static Map<String, List<ReportTable.Observed>> byObligation(List<ReportTable.Observed> figures) {
        return figures.stream().collect(Collectors.groupingBy(ReportTable.Observed::obligation));
    }
}
