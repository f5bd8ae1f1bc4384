package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.FigureSource;
import io.zonewatch.reporting.formula.Reading;
import io.zonewatch.reporting.formula.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final Map<Period, OwingSet> known = new HashMap<>();
    private final Set<Owed> asked = new LinkedHashSet<>();
    private final SortedSet<Period> periods = new TreeSet<>();

    AcceptedFigures(
            Function<Period, OwingSet> owing, Function<Lookup, Map<String, List<ReportTable.Observed>>> figures) {
        this.owing = owing;
        this.figures = figures;
    }

    /** What is looked up: one indicator in the accepted reports of some. */
    record Lookup(String indicator, List<Owed> accepted) {}

    @Override
    public List<Reading> read(Query query) {
        List<Owed> all = members(query.scope(), query.period());
        asked.addAll(all);
        periods.add(query.period());
        List<Owed> accepted = all.stream().filter(Owed::isAccepted).toList();
        Map<String, List<ReportTable.Observed>> found = figures.apply(new Lookup(query.indicator(), accepted));
        return all.stream()
                .flatMap(
                        owed -> readings(query.kind(), owed, found.getOrDefault(owed.obligation(), List.of())).stream())
                .toList();
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

    /** The report of a unit for a period, as asked for. */
    Owed reportOf(UnitCode unit, Period period) {
        return known.containsKey(period) ? known.get(period).of(unit) : null;
    }

    private List<Owed> members(Scope scope, Period period) {
        OwingSet set = known.computeIfAbsent(period, owing);
        return switch (scope) {
            case ZONES -> set.zones();
            case CITY -> set.city();
        };
    }

    private static List<Reading> readings(Kind kind, Owed owed, List<ReportTable.Observed> observed) {
        if (owed.exempt()) {
            return List.of(Reading.total(owed.unit(), Figure.exempt()));
        }
        List<ReportTable.Observed> latest = observed.stream()
                .filter(figure -> owed.isAccepted() && figure.revision() == owed.revision())
                .toList();
        return switch (kind) {
            case TOTAL -> List.of(Reading.total(owed.unit(), total(latest)));
            case PARTS -> parts(owed, latest);
            // comparable-scope bases are not reported yet: owed by all, given by none
            case COMPARABLE_BASE -> List.of(Reading.total(owed.unit(), Figure.missing()));
        };
    }

    private static Figure total(List<ReportTable.Observed> observed) {
        return observed.stream()
                .filter(figure -> figure.part() == null)
                .map(ReportTable.Observed::figure)
                .findFirst()
                .orElse(Figure.missing());
    }

    /**
     * The parts; where there are none, the total's kind of nothing. A total of zero has nothing to be split. Only an industry that is among the zone's leading
     * ones on the period's last day may count among its largest (assumption A04: the "top three" are the zone's own leading industries); any other industry
     * stands beside them, as what belongs to no named industry does.
     */
    private static List<Reading> parts(Owed owed, List<ReportTable.Observed> observed) {
        List<Reading> parts = new ArrayList<>();
        for (ReportTable.Observed figure : observed) {
            if (figure.part() != null) {
                parts.add(
                        owed.leads(figure.part())
                                ? Reading.part(owed.unit(), figure.part(), figure.figure())
                                : Reading.besides(owed.unit(), figure.part(), figure.figure()));
            }
        }
        if (!parts.isEmpty()) {
            return parts;
        }
        Figure total = total(observed);
        boolean zero = total.hasValue() && total.value().signum() == 0;
        return List.of(Reading.total(
                owed.unit(), zero ? Figure.notApplicable() : total.hasValue() ? Figure.missing() : total));
    }

    /** Figures by obligation. */
    static Map<String, List<ReportTable.Observed>> byObligation(List<ReportTable.Observed> figures) {
        return figures.stream().collect(Collectors.groupingBy(ReportTable.Observed::obligation));
    }
}
