package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.RollUp;
import io.zonewatch.assessment.progress.ExplainedPoint.Line;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.formula.Scope;
import io.zonewatch.reporting.formula.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The account of a roll-up as a caller may see it: figures within reach one by one, the others added up by what they are and what became of them, so that the
 * lines add up to the same result. A sum of one unit cannot hide it, as little as the result hides the only unit that is not the caller's own.
 */
final class Lines {

    private static final RollUp.Source NO_SOURCE = new RollUp.Source(null, null);

    private Lines() {}

    /** What figures have in common that are added up into one line. */
    private record Heading(
            Term.Role role, Term.Use use, String indicator, Scope scope, Period period, FigureStatus status) {}

    /** In the formula's order, the sums after the single figures. */
    static List<Line> of(RollUp rollUp, Reach reach) {
        List<Line> lines = new ArrayList<>();
        Map<Heading, List<Term>> others = new LinkedHashMap<>();
        for (Term term : rollUp.explained().terms()) {
            if (term.unit() == null || reach.permits(term.unit())) {
                lines.add(single(term, rollUp.sources()));
            } else {
                others.computeIfAbsent(heading(term), _ -> new ArrayList<>()).add(term);
            }
        }
        others.forEach((heading, terms) -> lines.add(sum(heading, terms)));
        return List.copyOf(lines);
    }

    private static Heading heading(Term term) {
        return new Heading(
                term.role(),
                term.use(),
                term.indicator(),
                term.scope(),
                term.period(),
                term.figure().status());
    }

    private static Line single(Term term, RollUp.Sources sources) {
        RollUp.Source source = term.unit() == null
                ? NO_SOURCE
                : sources.of(term.unit(), term.period()).orElse(NO_SOURCE);
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
                source.obligation(),
                source.revision());
    }

    private static Line sum(Heading heading, List<Term> terms) {
        int units = (int) terms.stream().map(Term::unit).distinct().count();
        Figure figure = terms.stream()
                .flatMap(term -> term.figure().valueIfReported().stream())
                .reduce(BigDecimal::add)
                .map(Figure::reported)
                .orElseGet(() -> Figure.nothing(heading.status()));
        return new Line(
                heading.role(),
                heading.use(),
                heading.indicator(),
                heading.scope(),
                null,
                units,
                null,
                heading.period(),
                figure,
                null,
                null);
    }
}
