package io.zonewatch.indicator.validation;

import io.zonewatch.reporting.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A report while it is looked at: its cells by place, what was accepted before, and what was found. */
final class Sheet {

    private static final String CELLS = "/cells";

    private final List<Line> lines;
    private final Map<String, List<Line>> byIndicator;
    private final String prefix;
    private final Period period;
    private final Past past;
    private final Map<ReportedCell.Place, Line> places = new HashMap<>();
    private final Set<Integer> unsound = new HashSet<>();
    private final List<Noted> noted = new ArrayList<>();

    /** A cell and its number in the report. */
    record Line(int index, ReportedCell cell) {

        /** Names it in messages: its indicator, and its part after a slash. */
        String name() {
            return cell.part() == null ? cell.indicator() : cell.indicator() + "/" + cell.part();
        }
    }

    private record Noted(int index, Finding finding) {}

    Sheet(List<ReportedCell> cells, String prefix, Period period, Past past) {
        this.lines = IntStream.range(0, cells.size())
                .mapToObj(i -> new Line(i, cells.get(i)))
                .toList();
        this.byIndicator =
                lines.stream().collect(Collectors.groupingBy(line -> line.cell().indicator()));
        this.prefix = prefix;
        this.period = period;
        this.past = past;
        lines.forEach(line -> places.putIfAbsent(line.cell().place(), line));
    }

    Period period() {
        return period;
    }

    Past past() {
        return past;
    }

    Stream<Line> lines() {
        return lines.stream();
    }

    /** Of several cells at one place the first. */
    boolean isFirst(Line line) {
        return places.get(line.cell().place()).index() == line.index();
    }

    /** The total of an indicator, whatever is said there. */
    Optional<Line> total(String indicator) {
        return Optional.ofNullable(places.get(new ReportedCell.Place(indicator, null)));
    }

    /** The total of an indicator if it is a value that nothing is wrong with. */
    Optional<Line> value(String indicator) {
        return total(indicator).filter(this::isSoundValue);
    }

    /** Parts of an indicator that have values, be it under wrong codes. */
    List<Line> parts(String indicator) {
        return of(indicator)
                .filter(line ->
                        line.cell().part() != null && line.cell().figure().hasValue())
                .toList();
    }

    /** Total and parts of an indicator that are values with nothing wrong about them. */
    Stream<Line> values(String indicator) {
        return sound(indicator).filter(line -> line.cell().figure().hasValue());
    }

    /** Total and parts of an indicator with nothing wrong about them, be they values or a kind of nothing. */
    Stream<Line> sound(String indicator) {
        return of(indicator).filter(line -> !unsound.contains(line.index()));
    }

    /** Total and parts of an indicator, whatever is said there, in the order of the report. */
    Stream<Line> of(String indicator) {
        return byIndicator.getOrDefault(indicator, List.of()).stream();
    }

    private boolean isSoundValue(Line line) {
        return line.cell().figure().hasValue() && !unsound.contains(line.index());
    }

    /** Notes what is wrong with the cell itself, so that no other rule looks at it. */
    void refuse(Line line, String member, RuleCode rule, Expectation expectation, Object... details) {
        unsound.add(line.index());
        find(line, member, rule, Severity.ERROR, expectation, details);
    }

    /** Notes a finding at a member of a cell, such as {@code /figure}. */
    void find(Line line, String member, RuleCode rule, Severity severity, Expectation expectation, Object... details) {
        ReportedCell cell = line.cell();
        noted.add(new Noted(
                line.index(),
                new Finding(
                        prefix + CELLS + "/" + line.index() + member,
                        cell.indicator(),
                        cell.part(),
                        rule,
                        severity,
                        cell.figure(),
                        expectation,
                        texts(details))));
    }

    /** Notes a cell that is not there. */
    void lacks(String indicator, RuleCode rule, Expectation expectation) {
        noted.add(new Noted(
                lines.size(),
                new Finding(
                        prefix + CELLS, indicator, null, rule, Severity.ERROR, null, expectation, List.of(indicator))));
    }

    /** All that was found, in the order of the cells. */
    List<Finding> findings() {
        return noted.stream()
                .sorted(Comparator.comparingInt(Noted::index))
                .map(Noted::finding)
                .toList();
    }

    private static List<String> texts(Object... details) {
        return Arrays.stream(details).map(String::valueOf).toList();
    }
}
