package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.observation.Touched;
import io.zonewatch.assessment.observation.Watcher;
import io.zonewatch.assessment.plan.AssessedTargets;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Brings progress up to date at the end of the transaction that touched something, once for all it touched: exactly the targets and periods that depend on it.
 * One recomputation runs at a time, in all replicas: whoever comes second sees what the first has committed, so neither misses the other's change.
 */
@ApplicationScoped
class Recomputation implements Watcher {

    private static final long LOCK = 0x50524F47L;

    private final AssessedTargets targets;
    private final RollUps rollUps;
    private final Assessing assessing;
    private final Places places;
    private final Jdbc jdbc;
    private final TransactionSynchronizationRegistry transactions;

    @Inject
    Recomputation(
            AssessedTargets targets,
            RollUps rollUps,
            Assessing assessing,
            Places places,
            Jdbc jdbc,
            TransactionSynchronizationRegistry transactions) {
        this.targets = targets;
        this.rollUps = rollUps;
        this.assessing = assessing;
        this.places = places;
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
        assessing.follow(places.assess(known));
    }

    /** The only one, until the end of the transaction. */
    private void one() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }

    /** From units and catalogues to the forms and periods they matter for. Looked up under the lock, so that nothing slips in between. */
    private void spread(Touched change, Set<Touched.Place> known) {
        switch (change) {
            case Touched.Place place -> known.add(place);
            case Touched.Catalogues all -> targets.forms().forEach(form -> known.add(new Touched.WholeForm(form)));
            case Touched.Unit unit -> {
                if (unit.from() != null) {
                    known.add(new Touched.Anchor(unit.unit(), unit.from()));
                    rollUps.concerned(unit).forEach(known::add);
                }
                known.add(new Touched.Counted(unit.unit(), unit.formerly()));
            }
        }
    }
}
