package io.zonewatch.indicator.catalogue;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which indicators hold for a period. Only which version holds is looked up each time: the indicators of a published version
 * never change, so they are kept.
 */
@ApplicationScoped
public class IndicatorSets {

    private final Jdbc jdbc;
    private final CatalogueStore store;
    private final Map<Integer, IndicatorSet> known = new ConcurrentHashMap<>();

    @Inject
    IndicatorSets(Jdbc jdbc, CatalogueStore store) {
        this.jdbc = jdbc;
        this.store = store;
    }

    /** The indicators of the published catalogue that holds at the end of the period, if one does. */
    public Optional<IndicatorSet> at(Period period) {
        return jdbc.queryOne("""
                        select version from catalogue where state = 'PUBLISHED' and first_month <= ? and last_month >= ?
                        """, row -> row.getInt(1), lastMonth(period), lastMonth(period))
                .map(this::of);
    }

    /**
     * The indicators of every published catalogue that some of the periods go by; none is published until the end of the
     * transaction.
     *
     * @param first of the periods
     * @param last of the same frequency, or null if they do not end
     */
    public List<IndicatorSet> during(Period first, Period last) {
        store.holdPublications();
        return store.published().stream()
                .filter(catalogue -> catalogue.holdsForAnyOf(first, last))
                .map(catalogue -> of(catalogue.version()))
                .toList();
    }

    /** The indicators of a published version. */
    public IndicatorSet of(int version) {
        return known.computeIfAbsent(version, this::load);
    }

    /** Months as text have the order of time. */
    private static String lastMonth(Period period) {
        return period.endMonth().toString();
    }

    private IndicatorSet load(int version) {
        return new IndicatorSet(
                version,
                store.find(version).orElseThrow().catalogue().indicators().stream()
                        .collect(Collectors.toMap(Indicator::code, Function.identity())));
    }
}
