package io.zonewatch.indicator.validation;

import io.zonewatch.indicator.precomputed.Precomputed;
import io.zonewatch.reporting.Period;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** What was accepted of a unit before a period, after it in its year, and within it by another form, cell by cell. */
final class Past {

    private final Period period;
    private final List<Precomputed> precomputed;
    private final Map<ReportedCell.Place, NavigableMap<Period, Accepted>> lines = new HashMap<>();

    Past(Period period, List<Accepted> values) {
        this(period, values, List.of());
    }

    Past(Period period, List<Accepted> values, List<Precomputed> precomputed) {
        this.period = period;
        this.precomputed = precomputed;
        values.forEach(value ->
                lines.computeIfAbsent(value.place(), place -> new TreeMap<>()).put(value.period(), value));
    }

    /** The latest of the same year, which need not be the period before: a report in between may be missing. */
    Optional<Accepted> latestOfTheYear(ReportedCell.Place place) {
        return ofTheYear(all(place).lowerEntry(period));
    }

    /** The next of the same year: a report that was accepted before this one, though it is for a later period. */
    Optional<Accepted> nextOfTheYear(ReportedCell.Place place) {
        return ofTheYear(all(place).higherEntry(period));
    }

    private Optional<Accepted> ofTheYear(Map.Entry<Period, Accepted> entry) {
        return Optional.ofNullable(entry)
                .map(Map.Entry::getValue)
                .filter(value -> value.period().year() == period.year());
    }

    /** The same period of the year before. */
    Optional<Accepted> yearAgo(ReportedCell.Place place) {
        return line(place).values().stream()
                .filter(value -> value.period().year() == period.year() - 1
                        && value.period().number() == period.number())
                .findFirst();
    }

    /** What follows for a cell from accepted reports of shorter periods, if its form declares that. */
    Optional<Precomputed> precomputed(ReportedCell.Place place) {
        return precomputed.stream()
                .filter(one -> one.isOf(place.indicator(), place.part()))
                .findFirst();
    }

    /** All of a cell's before the period, by period. */
    NavigableMap<Period, Accepted> line(ReportedCell.Place place) {
        return all(place).headMap(period, false);
    }

    private NavigableMap<Period, Accepted> all(ReportedCell.Place place) {
        return lines.getOrDefault(place, new TreeMap<>());
    }
}
