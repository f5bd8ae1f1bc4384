package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.RollUp;
import io.zonewatch.assessment.progress.ExplainedPoint.Line;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.formula.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The account of a roll-up as a caller may see it: figures within reach one by one, the others added up by what they are and what became of them, so that the
 * lines add up to the same result. A sum of one unit could not hide it and is withheld, as is one whose units
 * are still reporting, or have corrected it since.
 */
final class Lines {

    private static final RollUp.Source NO_SOURCE = new RollUp.Source(null, null);

    private Lines() {}

    /** In the formula's order, the sums after the single figures. */
    static List<Line> of(RollUp rollUp, Period period, Reach reach) {
        List<Line> lines = new ArrayList<>();
        Map<Heading, List<Term>> others = new LinkedHashMap<>();
        boolean settled = reach.settles(period, rollUp.coverage().complete());
        for (Term term : rollUp.explained().terms()) {
            if (term.unit() == null || reach.permits(term.unit())) {
                lines.add(single(term, rollUp.sources()));
            } else {
                others.computeIfAbsent(Heading.of(term), _ -> new ArrayList<>()).add(term);
            }
        }
        others.forEach((heading, terms) -> lines.add(sum(heading, terms, reach, settled)));
        return List.copyOf(lines);
    }

    private static Line single(Term term, RollUp.Sources sources) {
        RollUp.Source source =
                term.unit() == null ? NO_SOURCE : sources.of(term).orElse(NO_SOURCE);
        return new Line(
                term.role(),
                term.use(),
                term.indicator(),
                term.scope(),
                term.unit(),
                null,
                term.part(),
                term.period(),
                term.figure(),
                null,
                source.obligation(),
                source.revision());
    }

    private static Line sum(Heading heading, List<Term> terms, Reach reach, boolean settled) {
        Sum sum = Sum.over(terms.stream().map(Term::unit).toList());
        boolean withheld = heading.status() == FigureStatus.REPORTED && reach.isExposedBy(sum, settled);
        return new Line(
                heading.role(),
                heading.use(),
                heading.indicator(),
                heading.scope(),
                null,
                sum.units().size(),
                null,
                heading.period(),
                withheld ? null : total(heading, terms),
                withheld ? Boolean.TRUE : null,
                null,
                null);
    }

    private static Figure total(Heading heading, List<Term> terms) {
        return terms.stream()
                .flatMap(term -> term.figure().valueIfReported().stream())
                .reduce(BigDecimal::add)
                .map(Figure::reported)
                .orElseGet(() -> Figure.nothing(heading.status()));
    }
}
