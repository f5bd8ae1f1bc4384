package io.zonewatch.indicator.printing;

import io.zonewatch.indicator.catalogue.Indicator;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import io.zonewatch.indicator.precomputed.Comparison;
import io.zonewatch.indicator.precomputed.Precomputed;
import io.zonewatch.indicator.precomputed.SourceState;
import io.zonewatch.indicator.submission.Decision;
import io.zonewatch.indicator.submission.Reading;
import io.zonewatch.indicator.submission.ReturnReason;
import io.zonewatch.indicator.validation.ReportedCell;
import io.zonewatch.reporting.Figure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of a revision as rows, each with what is to be said about it: an indicator's parts below its total, however they were sent, and at the
 * end what was left out and returned for that.
 */
record Figures(Reading.Detail report, IndicatorSet indicators, Words words) {

    List<Page.Row> rows() {
        Map<String, List<ReportedCell>> byIndicator = report.cells().stream()
                .collect(Collectors.groupingBy(ReportedCell::indicator, LinkedHashMap::new, Collectors.toList()));
        return Stream.concat(
                        byIndicator.values().stream().flatMap(cells -> cells.stream()
                                .sorted(Comparator.comparing((ReportedCell cell) -> cell.part() != null))),
                        leftOut())
                .map(this::row)
                .toList();
    }

    private Stream<ReportedCell> leftOut() {
        Set<ReportedCell.Place> present =
                report.cells().stream().map(ReportedCell::place).collect(Collectors.toSet());
        return reasons()
                .filter(reason -> reason.indicator() != null)
                .map(ReturnReason::cell)
                .filter(place -> !present.contains(place))
                .distinct()
                .map(place -> ReportedCell.of(place.indicator(), place.part(), Figure.missing()));
    }

    private Page.Row row(ReportedCell cell) {
        Optional<Indicator> indicator = indicators.find(cell.indicator());
        String name = indicator.map(found -> words.name(found.names())).orElse(cell.indicator());
        Optional<Comparison> comparison = report.precomputed().stream()
                .filter(one -> one.indicator().equals(cell.indicator()) && Objects.equals(one.part(), cell.part()))
                .findFirst();
        Optional<Precomputed> then = comparison.map(Comparison::then);
        return new Page.Row(
                cell.part() == null ? name : part(cell.part()),
                cell.part() != null,
                indicator.map(Indicator::unit).map(words::measure).orElse(""),
                words.figure(cell.figure()),
                words.figure(then.map(Precomputed::figure).orElse(null)),
                words.figure(then.map(Precomputed::flow).orElse(null)),
                words.figure(then.map(Precomputed::cumulative).orElse(null)),
                notes(cell, comparison));
    }

    private String part(String code) {
        return "OTHER".equals(code) ? words.text("part.other") : words.text("part", code);
    }

    private List<Page.Note> notes(ReportedCell cell, Optional<Comparison> comparison) {
        List<Page.Note> notes = new ArrayList<>();
        comparison
                .filter(one -> one.then() != null)
                .flatMap(one -> gaps(one.then()))
                .ifPresent(notes::add);
        comparison.filter(Comparison::moved).map(this::moved).ifPresent(notes::add);
        if (cell.base() != null) {
            notes.add(new Page.Note(words.text("base", cell.base().toPlainString()), false));
        }
        report.warnings().stream()
                .filter(warning ->
                        cell.indicator().equals(warning.indicator()) && Objects.equals(cell.part(), warning.part()))
                .forEach(warning -> notes.add(
                        new Page.Note(words.text("explanation", warning.message(), warning.explanation()), false)));
        reasons()
                .filter(reason -> cell.place().equals(reason.cell()))
                .map(reason -> new Page.Note(words.text("returned", reason.text()), true))
                .forEach(notes::add);
        return notes;
    }

    /** Which reports within the period could not be counted on, and why. */
    private Optional<Page.Note> gaps(Precomputed then) {
        String gaps = then.sources().stream()
                .filter(source -> source.state() != SourceState.ACCEPTED)
                .map(source -> words.text(
                        "gap", source.period().label(words.locale()), words.text("source." + source.state())))
                .collect(Collectors.joining(words.text("separator")));
        return gaps.isEmpty() ? Optional.empty() : Optional.of(new Page.Note(words.text("gaps", gaps), false));
    }

    private Page.Note moved(Comparison comparison) {
        return new Page.Note(words.text("moved", both(comparison.then()), both(comparison.now())), true);
    }

    /** Figure and flow, where the flow says something of its own. */
    private String both(Precomputed one) {
        if (one == null) {
            return words.figure(null);
        }
        return one.flow() == null || one.flow().sameAs(one.figure())
                ? words.figure(one.figure())
                : words.text("both", words.figure(one.figure()), words.figure(one.flow()));
    }

    private Stream<ReturnReason> reasons() {
        Decision decision = report.submission().decision();
        return decision == null ? Stream.empty() : decision.reasons().stream();
    }
}
