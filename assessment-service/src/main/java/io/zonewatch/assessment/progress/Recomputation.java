package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.observation.Touched;
import io.zonewatch.assessment.observation.Watcher;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Brings progress up to date at the end of the transaction that touched something, once for all it touched: exactly the targets and periods that depend on it.
 * One recomputation runs at a time, in all replicas: whoever comes second sees what the first has committed, so neither misses the other's change.
 */
@ApplicationScoped
class Recomputation implements Watcher {

    private static final long LOCK = 0x50524F47L;

    private final PlanTable plans;
    private final RollUps rollUps;
    private final Assessing assessing;
    private final CountCalendar calendar;
    private final Jdbc jdbc;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    Recomputation(
            PlanTable plans,
            RollUps rollUps,
            Assessing assessing,
            CountCalendar calendar,
            Jdbc jdbc,
            TransactionSynchronizationRegistry transactions) {
        this.plans = plans;
        this.rollUps = rollUps;
        this.assessing = assessing;
        this.calendar = calendar;
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void touched(Touched change) {
        if (transactions.getResource(Recomputation.class) instanceof Changes changes) {
            changes.all().add(change);
            return;
        }
        Changes changes = new Changes(new LinkedHashSet<>(Set.of(change)));
        transactions.putResource(Recomputation.class, changes);
        transactions.registerInterposedSynchronization(changes.before(this::recompute));
    }

    /** Waits for whoever is recomputing from what is about to be forgotten: a tick, or a plan being posted, holds no generation. */
    @Override
    public void forget() {
        one();
        assessing.forget();
    }

    /** What a transaction has touched so far. */
    private record Changes(Set<Touched> all) {

        Synchronization before(Consumer<Collection<Touched>> work) {
            return new Synchronization() {
                @Override
                public void beforeCompletion() {
                    work.accept(all);
                }

                @Override
                public void afterCompletion(int status) {
                    // what a rolled back transaction touched was never there
                }
            };
        }
    }

    private void recompute(Collection<Touched> changes) {
        one();
        rollUps.lookAgain();
        Set<Touched.Place> known = new LinkedHashSet<>();
        changes.forEach(change -> spread(change, known));
        Map<Placed, LocalDate> changed = new LinkedHashMap<>();
        known.forEach(place -> recompute(place, changed));
        reporting(known).forEach((reports, units) -> recompute(reports, units, changed));
        assessing.follow(changed);
    }

    /** The only one, until the end of the transaction. */
    private void one() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    /** From units and catalogues to the forms and periods they matter for. Looked up under the lock, so that nothing slips in between. */
    private void spread(Touched change, Set<Touched.Place> known) {
        switch (change) {
            case Touched.Place place -> known.add(place);
            case Touched.Catalogues all -> plans.forms().forEach(form -> known.add(new Touched.WholeForm(form)));
            case Touched.Unit unit -> {
                plans.formsOfScope(unit.unit()).forEach(form -> known.add(new Touched.WholeForm(form)));
                rollUps.of(unit.unit()).forEach(known::add);
                known.add(new Touched.Counts());
            }
        }
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
    private void recompute(Touched.FormPeriod reports, Set<UnitCode> units, Map<Placed, LocalDate> changed) {
        if (rollUps.any(reports.form(), reports.period())) {
            plans.targetsOn(reports.form(), reports.period(), units)
                    .forEach(placed -> assess(placed, reports.period(), changed));
        }
    }

    /** A period of a target, and what rests on it. */
    private void assess(Placed placed, Period period, Map<Placed, LocalDate> changed) {
        assessing.depending(placed, period).forEach(each -> assessing.assess(placed, each, changed));
    }

    /** Notes from which day on a target's points have changed. */
    private void recompute(Touched.Place place, Map<Placed, LocalDate> changed) {
        switch (place) {
            case Touched.Counts all -> plans.counted().forEach(placed -> assess(placed, LocalDate.MIN, changed));
            case Touched.FormPeriod(String form, Period period) -> {
                if (rollUps.any(form, period)) {
                    plans.targetsOn(form).forEach(placed -> assess(placed, period, changed));
                }
            }
            case Touched.Report reports -> {
                // with the others of its form and period
            }
            case Touched.WholeForm(String form) ->
                plans.targetsOn(form).forEach(placed -> assess(placed, LocalDate.MIN, changed));
            case Touched.Plan(String plan, LocalDate from) ->
                plans.targetsOf(plan).forEach(placed -> {
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
        periods.stream()
                .filter(period -> !period.end().isBefore(from))
                .forEach(period -> assessing.assess(placed, period, changed));
    }
}
