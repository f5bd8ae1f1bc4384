package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.observation.Touched;
import io.zonewatch.assessment.plan.AssessedTargets;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Assesses what is touched: the targets and periods that depend on a place, each once however many places it depends on. */
@ApplicationScoped
class Places {

    private final AssessedTargets targets;
    private final RollUps rollUps;
    private final Assessing assessing;
    private final CountCalendar calendar;

    @Inject
    Places(AssessedTargets targets, RollUps rollUps, Assessing assessing, CountCalendar calendar) {
        this.targets = targets;
        this.rollUps = rollUps;
        this.assessing = assessing;
        this.calendar = calendar;
    }

    /** From which day on the points of which targets have changed. */
    Map<Placed, LocalDate> assess(Set<Touched.Place> places) {
        Map<Placed, Set<Period>> depending = new LinkedHashMap<>();
        Map<Placed, LocalDate> changed = new LinkedHashMap<>();
        places.forEach(place -> collect(place, depending, changed));
        reporting(places).forEach((reports, by) -> collect(reports, by, depending));
        depending.forEach((placed, periods) -> assessing.assess(placed, periods, changed));
        return changed;
    }

    /** The reports of one form for one period. */
    private record Reports(String form, Period period) {}

    /** Whose they are, and where those lay before the change. */
    private record By(Set<UnitCode> units, Set<String> formerly) {}

    private static Map<Reports, By> reporting(Set<Touched.Place> places) {
        Map<Reports, By> reporting = new LinkedHashMap<>();
        for (Touched.Place place : places) {
            if (place instanceof Touched.Report(String form, Period period, UnitCode unit, Set<String> formerly)) {
                By by = reporting.computeIfAbsent(
                        new Reports(form, period), _ -> new By(new LinkedHashSet<>(), new TreeSet<>()));
                by.units().add(unit);
                by.formerly().addAll(formerly);
            }
        }
        return reporting;
    }

    /** Only the targets that these units' reports can concern: another city's on the same form are what they were. */
    private void collect(Reports reports, By by, Map<Placed, Set<Period>> depending) {
        if (rollUps.any(reports.form(), reports.period())) {
            targets.on(reports.form(), reports.period(), by.units(), by.formerly())
                    .forEach(placed -> of(placed, depending).addAll(assessing.depending(placed, reports.period())));
        }
    }

    private void collect(Touched.Place place, Map<Placed, Set<Period>> depending, Map<Placed, LocalDate> changed) {
        switch (place) {
            case Touched.Counts all ->
                targets.counted().forEach(placed -> of(placed, depending).addAll(periods(placed, LocalDate.MIN)));
            case Touched.Counted(UnitCode unit, Set<String> formerly) ->
                targets.counted(unit, formerly)
                        .forEach(placed -> of(placed, depending).addAll(periods(placed, LocalDate.MIN)));
            case Touched.Report reports -> {
                // with the others of its form and period
            }
            case Touched.Anchor(UnitCode unit, LocalDate from) ->
                targets.hangingOn(unit).forEach(placed -> of(placed, depending).addAll(periods(placed, from)));
            case Touched.WholeForm(String form) ->
                targets.on(form).forEach(placed -> of(placed, depending).addAll(periods(placed, LocalDate.MIN)));
            case Touched.Plan(String plan, LocalDate from) ->
                targets.of(plan).forEach(placed -> {
                    of(placed, depending).addAll(periods(placed, from == null ? LocalDate.MIN : from));
                    if (from != null) { // what is ahead changes also where no point does
                        changed.merge(placed, from, (one, other) -> one.isBefore(other) ? one : other);
                    }
                });
        }
    }

    private static Set<Period> of(Placed placed, Map<Placed, Set<Period>> depending) {
        return depending.computeIfAbsent(placed, _ -> new TreeSet<>());
    }

    /** Every period of a target that ends on a day or later. */
    private List<Period> periods(Placed placed, LocalDate from) {
        String form = placed.target().form();
        List<Period> periods = form == null ? calendar.quarters(placed) : rollUps.periods(form);
        return periods.stream().filter(period -> !period.end().isBefore(from)).toList();
    }
}
