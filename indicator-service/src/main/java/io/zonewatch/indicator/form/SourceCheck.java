package io.zonewatch.indicator.form;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.IndicatorProblem;
import io.zonewatch.indicator.catalogue.Indicator;
import io.zonewatch.indicator.catalogue.IndicatorSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What must be right about cells whose figures follow from another form's reports: that form is of the same or of shorter
 * periods and asks for the indicator, and of the indicator a quarter or year follows from its months, which the
 * catalogue says by its aggregation.
 */
final class SourceCheck {

    private final FormVersion form;
    private final List<IndicatorSet> indicators;
    private final Function<String, List<FormVersion>> sources;
    private final Problem problem;

    private SourceCheck(
            FormVersion form,
            List<IndicatorSet> indicators,
            Function<String, List<FormVersion>> sources,
            Problem problem) {
        this.form = form;
        this.indicators = indicators;
        this.sources = sources;
        this.problem = problem;
    }

    /** Names every fault in the problem. */
    static void check(
            FormVersion form,
            List<IndicatorSet> indicators,
            Function<String, List<FormVersion>> sources,
            Problem problem) {
        SourceCheck check = new SourceCheck(form, indicators, sources, problem);
        for (int i = 0; i < form.cells().size(); i++) {
            FormCell cell = form.cells().get(i);
            if (cell.precomputedFrom() != null) {
                check.cell(cell, "/cells/" + i + "/precomputedFrom");
            }
        }
    }

    private void cell(FormCell cell, String pointer) {
        String source = cell.precomputedFrom();
        List<FormVersion> versions = sources.apply(source);
        if (source.equals(form.code())) {
            problem.at(pointer, FormProblem.SOURCE_NOT_FINER);
        } else if (versions.isEmpty()) {
            problem.at(pointer, IndicatorProblem.UNKNOWN_FORM, source);
        } else if (versions.getLast().frequency().months() > form.frequency().months()) {
            problem.at(pointer, FormProblem.SOURCE_NOT_FINER);
        } else if (versions.stream().noneMatch(version -> asks(version, cell))) {
            problem.at(pointer, FormProblem.SOURCE_NOT_ASKED, source, cell.indicator());
        }
        indicators.stream()
                .map(set -> set.find(cell.indicator()))
                .flatMap(Optional::stream)
                .map(Indicator::aggregation)
                .filter(aggregation -> !aggregation.additive())
                .findFirst()
                .ifPresent(aggregation ->
                        problem.at(pointer, FormProblem.NOT_PRECOMPUTABLE, cell.indicator(), aggregation));
    }

    private static boolean asks(FormVersion version, FormCell cell) {
        return version.cells().stream()
                .anyMatch(asked -> asked.indicator().equals(cell.indicator())
                        && asked.owedBy().containsAll(cell.owedBy()));
    }
}
