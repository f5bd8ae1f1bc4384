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

/** Assesses what is touched: the targets and periods that depend on a place. */
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
        Map<Placed, LocalDate> changed = new LinkedHashMap<>();
        places.forEach(place -> assess(place, changed));
        reporting(places).forEach((reports, units) -> assess(reports, units, changed));
        return changed;
    }

    /** Whose reports are touched, for each form and period that is not touched as a whole. */
    private static Map<Touched.FormPeriod, Set<UnitCode>> reporting(Set<Touched.Place> known) {
        Map<Touched.FormPeriod, Set<UnitCode>> reporting = new LinkedHashMap<>();
        for (Touched.Place place : known) {
            if (place instanceof Touched.Report(String form, Period period, UnitCode unit)) {
                Touched.FormPeriod whole = new Touched.FormPeriod(form, period);
                if (!known.contains(whole)) {
                    reporting.computeIfAbsent(whole, _ -> new LinkedHashSet<>()).add(unit);
                }
            }
        }
        return reporting;
    }

    /** Only the targets that these units' reports can concern: another city's on the same form are what they were. */
    private void assess(Touched.FormPeriod reports, Set<UnitCode> units, Map<Placed, LocalDate> changed) {
        if (rollUps.any(reports.form(), reports.period())) {
            targets.on(reports.form(), reports.period(), units)
                    .forEach(placed -> assess(placed, reports.period(), changed));
        }
    }

    /** A period of a target, and what rests on it. */
    private void assess(Placed placed, Period period, Map<Placed, LocalDate> changed) {
        assessing.assess(placed, assessing.depending(placed, period), changed);
    }

    /** Notes from which day on a target's points have changed. */
    private void assess(Touched.Place place, Map<Placed, LocalDate> changed) {
        switch (place) {
            case Touched.Counts all -> targets.counted().forEach(placed -> assess(placed, LocalDate.MIN, changed));
            case Touched.FormPeriod(String form, Period period) -> {
                if (rollUps.any(form, period)) {
                    targets.on(form).forEach(placed -> assess(placed, period, changed));
                }
            }
            case Touched.Report reports -> {
                // with the others of its form and period
            }
            case Touched.WholeForm(String form) ->
                targets.on(form).forEach(placed -> assess(placed, LocalDate.MIN, changed));
            case Touched.Plan(String plan, LocalDate from) ->
                targets.of(plan).forEach(placed -> {
                    assess(placed, from == null ? LocalDate.MIN : from, changed);
                    if (from != null) { // what is ahead changes also where no point does
                        changed.merge(placed, from, (one, other) -> one.isBefore(other) ? one : other);
                    }
                });
        }
    }

    /** Every period of a target that ends on a day or later. */
    private void assess(Placed placed, LocalDate from, Map<Placed, LocalDate> changed) {
        String form = placed.target().form();
        List<Period> periods = form == null ? calendar.quarters(placed) : rollUps.periods(form);
        assessing.assess(
                placed,
                periods.stream().filter(period -> !period.end().isBefore(from)).toList(),
                changed);
    }
}
