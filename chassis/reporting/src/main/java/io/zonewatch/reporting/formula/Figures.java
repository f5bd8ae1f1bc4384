package io.zonewatch.reporting.formula;

import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.FigureStatus;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.FigureSource.Query;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The figures of one evaluation, each asked for once, and the units that are left out of all of it. A unit is left out when it is exempt from (or, by policy,
 * misses) any figure of the formula, or has only one of two figures that are compared: otherwise its part of a sum would stand against nothing.
 */
final class Figures {

    private final FigureSource source;
    private final MissingPolicy policy;
    private final Map<Query, List<Reading>> known = new HashMap<>();
    private final Map<UnitCode, FigureStatus> leftOut = new HashMap<>();

    Figures(FigureSource source, MissingPolicy policy, Formula formula, Period period) {
        this.source = source;
        this.policy = policy;
        Leaf.of(formula, period).forEach(this::leaveOut);
    }

    /** Why {@code unit} is left out, if it is. */
    Optional<FigureStatus> leftOut(UnitCode unit) {
        return Optional.ofNullable(leftOut.get(unit));
    }

    /** The figures of the leaf. */
    List<Reading> of(Leaf leaf) {
        return leaf.counterpart() == null ? read(leaf.query()) : completed(leaf.query(), leaf.counterpart());
    }

    /** The figures of the leaf's counterpart. */
    List<Reading> counterpartOf(Leaf leaf) {
        return completed(leaf.counterpart(), leaf.query());
    }

    private void leaveOut(Leaf leaf) {
        of(leaf).forEach(this::leaveOutIfWithout);
        if (leaf.counterpart() != null) {
            counterpartOf(leaf).forEach(this::leaveOutIfWithout);
            Set<UnitCode> without = notApplicable(of(leaf));
            Set<UnitCode> withoutCounterpart = notApplicable(counterpartOf(leaf));
            without.stream().filter(unit -> !withoutCounterpart.contains(unit)).forEach(this::leaveOutAsNotApplicable);
            withoutCounterpart.stream().filter(unit -> !without.contains(unit)).forEach(this::leaveOutAsNotApplicable);
        }
    }

    private void leaveOutIfWithout(Reading reading) {
        FigureStatus status = reading.figure().status();
        boolean without = status == FigureStatus.EXEMPT
                || (status == FigureStatus.MISSING && policy == MissingPolicy.LEAVE_UNIT_OUT);
        if (without && reading.leading()) {
            leftOut.merge(reading.unit(), status, (one, other) -> one == FigureStatus.MISSING ? one : other);
        }
    }

    private void leaveOutAsNotApplicable(UnitCode unit) {
        leftOut.putIfAbsent(unit, FigureStatus.NOT_APPLICABLE);
    }

    /** Units that have a figure in only one of two readings lack the other. */
    private List<Reading> completed(Query own, Query others) {
        List<Reading> readings = new ArrayList<>(read(own));
        Set<UnitCode> there = readings.stream().map(Reading::unit).collect(Collectors.toSet());
        read(others).stream()
                .map(Reading::unit)
                .filter(unit -> !there.contains(unit))
                .forEach(unit -> readings.add(Reading.total(unit, Figure.missing())));
        return readings;
    }

    private List<Reading> read(Query query) {
        return known.computeIfAbsent(query, source::read);
    }

    private static Set<UnitCode> notApplicable(List<Reading> readings) {
        return readings.stream()
                .filter(reading -> reading.figure().status() == FigureStatus.NOT_APPLICABLE)
                .map(Reading::unit)
                .collect(Collectors.toSet());
    }
}
