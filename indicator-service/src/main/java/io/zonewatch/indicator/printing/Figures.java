package io.zonewatch.indicator.printing;

import io.zonewatch.indicator.catalogue.Indicator;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import io.zonewatch.indicator.precomputed.Comparison;
import io.zonewatch.indicator.precomputed.Precomputed;
import io.zonewatch.indicator.precomputed.SourceState;
import io.zonewatch.indicator.submission.Reading;
import io.zonewatch.indicator.submission.ReturnReason;
import io.zonewatch.indicator.validation.ReportedCell;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/** The figures of a revision as rows, each with what is to be said about it. */
record Figures(Reading.Detail report, IndicatorSet indicators, Words words) {

    List<Page.Row> rows() {
        return report.cells().stream().map(this::row).toList();
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
                indicator.map(Indicator::unit).orElse(""),
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
        returned(cell).ifPresent(notes::add);
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

    private Optional<Page.Note> returned(ReportedCell cell) {
        return report.submission().decision() == null
                ? Optional.empty()
                : report.submission().decision().reasons().stream()
                        .filter(reason -> cell.indicator().equals(reason.indicator())
                                && Objects.equals(cell.part(), reason.part()))
                        .map(ReturnReason::text)
                        .findFirst()
                        .map(text -> new Page.Note(words.text("returned", text), true));
    }
}
