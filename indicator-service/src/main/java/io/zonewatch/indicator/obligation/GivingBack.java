package io.zonewatch.indicator.obligation;

import io.quarkus.arc.All;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/**
 * What a decision gives back to a unit: it is owed again, unless that was taken away while the report waited. Then a return ends it, by
 * the exemption that was granted meanwhile, or, as planning finds, because the unit is not registered at the period's end (ADR 0035).
 */
@ApplicationScoped
public class GivingBack {

    private final GenerationLock lock;
    private final ObligationRepository obligations;
    private final List<WhenOwed> features;
    private final Jdbc jdbc;

    @Inject
    GivingBack(GenerationLock lock, ObligationRepository obligations, @All List<WhenOwed> features, Jdbc jdbc) {
        this.lock = lock;
        this.obligations = obligations;
        this.features = features;
        this.jdbc = jdbc;
    }

    /**
     * The obligation, locked after whoever decides what is owed, so that an exemption comes before the return or after it. Who may not
     * see it waits for nobody; of what was looked at so early nothing is kept, the scope is judged again of the locked row.
     *
     * @throws Problem not-found; planning-under-way, if the others take too long
     */
    public Obligation lockVisible(String id) {
        obligations.requireVisible(id);
        obligations.forget();
        lock.takeSoon();
        return obligations.lockVisible(id);
    }

    /** Says that a report was returned and that this is written down. */
    public void returned(Obligation obligation) {
        if (obligation.standing().state() != State.RETURNED) {
            return; // a correction: nothing is owed
        }
        features.forEach(feature -> feature.owed(List.of(obligation.id())));
        jdbc.update(
                "update unit u set planned = false from obligation o where o.id = ? and u.code = o.unit and not "
                        + Succession.REGISTERED,
                obligation.id());
    }
}
