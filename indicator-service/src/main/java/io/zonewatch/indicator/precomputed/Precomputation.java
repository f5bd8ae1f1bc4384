package io.zonewatch.indicator.precomputed;

import io.zonewatch.indicator.catalogue.TimeBasis;
import io.zonewatch.reporting.Decimals;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Works out the figures of one indicator for a quarter or year.
 *
 * <p>A level 时点数 is that at the end. What happens in a period 当期数 adds up. A cumulative value 累计数 is the last one, and its flow
 * the last one less the last one before the period: m = C(end) − C(before), in the year's first quarter C(end) itself; the
 * report 1-2月 stays an unsplit flow of two months, which no quarter cuts.
 *
 * @param indicator code
 * @param basis what a value covers
 * @param target the quarter or year
 * @param year all reports from January to the target's end, ascending, those nobody owes included
 */
record Precomputation(String indicator, TimeBasis basis, Period target, List<SourceReport> year) {

    private static final String TOTAL = "";

    /** The total, then the parts that are named anywhere in the target, by code. */
    List<Precomputed> cells(boolean withParts) {
        TreeSet<String> parts = new TreeSet<>();
        if (withParts) {
            within().forEach(report -> parts.addAll(report.figures().keySet()));
            parts.remove(TOTAL);
        }
        return Stream.concat(Stream.of(TOTAL), parts.stream()).map(this::cell).toList();
    }

    private Precomputed cell(String part) {
        Figure last = endingWith(target, part);
        return switch (basis) {
            case STOCK -> precomputed(part, last, null, null, within());
            case FLOW -> {
                Figure flow = sum(figures(within(), part));
                yield precomputed(part, flow, flow, sum(figures(year, part)), within());
            }
            case YEAR_TO_DATE -> {
                boolean first = target.start().getMonthValue() == 1;
                Figure flow = first ? last : difference(last, endingWith(target.previous(), part));
                yield precomputed(part, last, flow, last, first ? within() : withBase());
            }
        };
    }

    private Precomputed precomputed(
            String part, Figure figure, Figure flow, Figure cumulative, List<SourceReport> used) {
        return new Precomputed(
                indicator,
                part.equals(TOTAL) ? null : part,
                figure,
                flow,
                cumulative,
                !within().isEmpty() && within().stream().allMatch(report -> report.state() == SourceState.ACCEPTED),
                used.stream()
                        .map(report -> new Precomputed.Source(
                                report.obligation(),
                                report.period(),
                                report.state(),
                                report.revision(),
                                report.figure(part)))
                        .toList());
    }

    private List<SourceReport> within() {
        return year.stream().filter(report -> target.contains(report.period())).toList();
    }

    /** With the report that ends where the target begins. */
    private List<SourceReport> withBase() {
        return year.stream()
                .filter(report -> target.contains(report.period()) || endsWith(report, target.previous()))
                .toList();
    }

    private Figure endingWith(Period period, String part) {
        return year.stream()
                .filter(report -> endsWith(report, period))
                .findFirst()
                .map(report -> report.figure(part))
                .orElse(Figure.missing());
    }

    private static boolean endsWith(SourceReport report, Period period) {
        return report.period().end().equals(period.end());
    }

    private static List<Figure> figures(List<SourceReport> reports, String part) {
        return reports.stream().map(report -> report.figure(part)).toList();
    }

    /** What is not applicable adds nothing; one that is missing or exempt leaves no sum. */
    private static Figure sum(List<Figure> figures) {
        return nothing(figures)
                .orElseGet(() -> of(figures.stream()
                        .filter(Figure::hasValue)
                        .map(Figure::value)
                        .reduce(BigDecimal.ZERO, BigDecimal::add)));
    }

    /** What was not applicable before counts from nothing. */
    private static Figure difference(Figure last, Figure before) {
        return nothing(List.of(last, before))
                .orElseGet(() -> last.hasValue()
                        ? of(before.hasValue() ? last.value().subtract(before.value()) : last.value())
                        : last);
    }

    private static Optional<Figure> nothing(List<Figure> figures) {
        if (figures.isEmpty() || figures.stream().anyMatch(figure -> figure.status() == FigureStatus.MISSING)) {
            return Optional.of(Figure.missing());
        }
        if (figures.stream().anyMatch(figure -> figure.status() == FigureStatus.EXEMPT)) {
            return Optional.of(Figure.exempt());
        }
        return figures.stream().noneMatch(Figure::hasValue) ? Optional.of(Figure.notApplicable()) : Optional.empty();
    }

    /** A sum with more digits than any figure can have is none. */
    private static Figure of(BigDecimal value) {
        return Decimals.fits(value) ? Figure.reported(value) : Figure.missing();
    }
}
