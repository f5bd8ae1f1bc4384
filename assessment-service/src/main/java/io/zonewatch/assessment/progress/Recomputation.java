package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.observation.Touched;
import io.zonewatch.assessment.observation.Watcher;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.reporting.Period;
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

    /** Notes from which day on a target's points have changed. */
    private void recompute(Touched.Place place, Map<Placed, LocalDate> changed) {
        switch (place) {
            case Touched.Counts all -> plans.counted().forEach(placed -> assess(placed, LocalDate.MIN, changed));
            case Touched.FormPeriod(String form, Period period) -> {
                if (rollUps.any(form, period)) {
                    plans.targetsOn(form)
                            .forEach(placed -> assessing.assess(placed, assessing.depending(placed, period), changed));
                }
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
        assessing.assess(
                placed,
                periods.stream().filter(period -> !period.end().isBefore(from)).toList(),
                changed);
    }
}
