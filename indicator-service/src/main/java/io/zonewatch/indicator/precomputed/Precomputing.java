package io.zonewatch.indicator.precomputed;

import io.zonewatch.indicator.catalogue.Indicator;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import io.zonewatch.indicator.catalogue.IndicatorSets;
import io.zonewatch.indicator.form.FormCell;
import io.zonewatch.indicator.form.FormLibrary;
import io.zonewatch.indicator.form.FormVersion;
import io.zonewatch.indicator.form.Parts;
import io.zonewatch.indicator.obligation.Obligation;
import io.zonewatch.indicator.obligation.State;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Works out the figures of an obligation that its form declares to follow from other reports. */
@ApplicationScoped
public class Precomputing {

    private static final int JANUARY = 1;

    private final FormLibrary forms;
    private final IndicatorSets indicators;
    private final SourceReports reports;

    @Inject
    Precomputing(FormLibrary forms, IndicatorSets indicators, SourceReports reports) {
        this.forms = forms;
        this.indicators = indicators;
        this.reports = reports;
    }

    /** As the accepted reports are now; empty if nothing is known about the obligation's indicators. */
    public List<Precomputed> of(Obligation obligation) {
        return indicators
                .at(obligation.period())
                .map(known -> of(obligation, known))
                .orElse(List.of());
    }

    /**
     * As the accepted reports are now.
     *
     * @param known the indicators of the obligation's period
     */
    public List<Precomputed> of(Obligation obligation, IndicatorSet known) {
        Map<String, List<FormCell>> bySource = asked(obligation).stream()
                .filter(cell -> cell.precomputedFrom() != null)
                .collect(Collectors.groupingBy(FormCell::precomputedFrom));
        Map<String, List<Precomputed>> found = new HashMap<>();
        bySource.forEach((source, cells) -> found.putAll(from(source, cells, obligation, known)));
        return asked(obligation).stream()
                .flatMap(cell -> found.getOrDefault(cell.indicator(), List.of()).stream())
                .toList();
    }

    private List<FormCell> asked(Obligation obligation) {
        return forms.version(obligation.form(), obligation.formVersion()).askedOf(obligation.kind());
    }

    private Map<String, List<Precomputed>> from(
            String source, List<FormCell> cells, Obligation obligation, IndicatorSet known) {
        Period target = obligation.period();
        List<FormVersion> versions = forms.all().stream()
                .filter(version -> version.code().equals(source))
                .toList();
        Map<Period, SourceReports.Owed> owed = reports.of(
                obligation.unit(),
                source,
                Period.year(target.year()).start(),
                target.end(),
                cells.stream().map(FormCell::indicator).toList());
        List<Asked> year = year(source, versions, target);
        Map<String, List<Precomputed>> found = new HashMap<>();
        for (FormCell cell : cells) {
            known.find(cell.indicator()).ifPresent(indicator -> {
                List<SourceReport> reportsOfYear = year.stream()
                        .map(asked -> asked.report(obligation, indicator, owed.get(asked.period())))
                        .toList();
                found.put(
                        indicator.code(),
                        new Precomputation(indicator.code(), indicator.timeBasis(), target, reportsOfYear)
                                .cells(indicator.breakdown() != null && cell.parts() != Parts.NOT_ASKED));
            });
        }
        return found;
    }

    /** The source's periods from January to the target's end; January alone is none where the report 1-2月 covers it. */
    private List<Asked> year(String source, List<FormVersion> versions, Period target) {
        List<Asked> year = new ArrayList<>();
        if (!versions.isEmpty()) {
            Frequency frequency = versions.getFirst().frequency();
            Stream.iterate(new Period(frequency, target.year(), 1), Period::next)
                    .takeWhile(period -> !period.end().isAfter(target.end()))
                    .map(period -> new Asked(
                            source, period, FormLibrary.owedFor(period, source, versions), indicators.at(period)))
                    .filter(asked -> !asked.isCoveredByFebruary())
                    .forEach(year::add);
        }
        return year;
    }

    /** A period of the source, the version of the form that is owed for it, and the indicators that hold for it. */
    private record Asked(String source, Period period, Optional<FormVersion> form, Optional<IndicatorSet> known) {

        boolean isCoveredByFebruary() {
            return period.frequency() == Frequency.MONTHLY && period.number() == JANUARY && form.isEmpty();
        }

        SourceReport report(Obligation obligation, Indicator indicator, SourceReports.Owed owed) {
            SourceState state = state(obligation, indicator, owed);
            return new SourceReport(
                    Obligation.idOf(obligation.unit(), source, period),
                    period,
                    state,
                    state == SourceState.ACCEPTED ? owed.revision() : null,
                    owed == null ? Map.of() : owed.figures().getOrDefault(indicator.code(), Map.of()));
        }

        private SourceState state(Obligation obligation, Indicator indicator, SourceReports.Owed owed) {
            boolean asks = form.stream()
                    .flatMap(version -> version.askedOf(obligation.kind()).stream())
                    .anyMatch(cell -> cell.indicator().equals(indicator.code()));
            if (!asks || owed == null) {
                return SourceState.NOT_OWED;
            }
            if (owed.state() == State.EXEMPT) {
                return SourceState.EXEMPT;
            }
            if (owed.state() != State.ACCEPTED) {
                return SourceState.NOT_ACCEPTED;
            }
            boolean same = known.flatMap(set -> set.find(indicator.code()))
                    .filter(then -> then.definedAs(indicator))
                    .isPresent();
            return same ? SourceState.ACCEPTED : SourceState.OTHER_DEFINITION;
        }
    }
}
