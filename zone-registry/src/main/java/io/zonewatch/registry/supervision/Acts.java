package io.zonewatch.registry.supervision;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.unit.KnowledgeTime;
import io.zonewatch.registry.unit.Registrar;
import io.zonewatch.registry.unit.Unit;
import io.zonewatch.registry.unit.VisibleUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.function.Function;

/**
 * Takes the steps of meetings and inspections, each in one transaction: locks, asks for authority and the version seen, judges,
 * keeps, publishes, tells, audits.
 */
@ApplicationScoped
public class Acts {

    private final ActStore store;
    private final ConcernedUnits concerned;
    private final VisibleUnits units;
    private final Registrar registrar;
    private final SupervisionRecord record;
    private final BusinessClock clock;

    @Inject
    Acts(
            ActStore store,
            ConcernedUnits concerned,
            VisibleUnits units,
            Registrar registrar,
            SupervisionRecord record,
            BusinessClock clock) {
        this.store = store;
        this.concerned = concerned;
        this.units = units;
        this.registrar = registrar;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Plans an act.
     *
     * @param named codes of units that the plan names, by the place at which they are named
     * @throws Problem supervision-invalid if it names units that do not exist for the caller
     */
    @Transactional
    public <T extends Act<?>> Kept<T> plan(
            ActKind<T> kind, T act, Map<String, String> named, Function<Kept<T>, Fact> fact) {
        concerned.requireNamed(named);
        Kept<T> kept = store.add(kind, act);
        tell(kind, ActStep.of("planned", act.planned().reason(), same -> same, fact), null, kept);
        return kept;
    }

    /**
     * Leads an act one step on; a step that says nothing new changes nothing.
     *
     * @throws Problem not-found, precondition-required, precondition-failed; what the step throws; supervision-invalid if it
     *     names units that do not exist for the caller
     */
    @Transactional
    public <T extends Act<?>> Kept<T> step(ActKind<T> kind, SeenAct seen, ActStep<T> step) {
        holdOwner(kind, seen.id);
        Kept<T> before = store.lock(kind, seen.id);
        Precondition.require(seen.ifMatch, before.sequence());
        T act = step.change().apply(before.act());
        concerned.requireNamed(step.named().apply(before.act()));
        if (act.equals(before.act())) {
            return before;
        }
        Kept<T> after = store.replace(before, act);
        tell(kind, step, before.act(), after);
        return after;
    }

    /**
     * Makes sure of the authority over the unit the act belongs to, which never changes; and where the step will publish that unit,
     * keeps it from other changes. Everybody keeps units first, then lists of contacts, then acts, so that nobody waits in a ring.
     */
    private <T extends Act<?>> void holdOwner(ActKind<T> kind, String id) {
        String owner = store.get(kind, id, Moment.EVERYTHING).act().owner();
        concerned.requireAuthority(owner);
        if (kind.inState()) {
            units.lock(owner);
        }
    }

    private <T extends Act<?>> void tell(ActKind<T> kind, ActStep<T> step, T before, Kept<T> after) {
        String subject = after.id().toString();
        String owner = after.act().owner();
        if (kind.inState()) {
            Unit unit = units.lock(owner);
            registrar.raise(unit, KnowledgeTime.of(clock));
            registrar.publish(unit);
        }
        record.fact(step.fact().apply(after), subject);
        record.audit(step.action(), kind.word(), subject, owner, before, after.act(), step.reason());
    }
}
