package io.zonewatch.indicator.precomputed;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.indicator.obligation.ObligationRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;

/** Precomputed figures as they are asked for, within the caller's scope. */
@ApplicationScoped
class PrecomputedReading {

    private final ObligationRepository obligations;
    private final Precomputing precomputing;

    @Inject
    PrecomputedReading(ObligationRepository obligations, Precomputing precomputing) {
        this.obligations = obligations;
        this.precomputing = precomputing;
    }

    /**
     * The obligation's figures as the accepted reports are now.
     *
     * @throws Problem not found outside the caller's scope
     */
    @Transactional
    List<Precomputed> of(String obligation) {
        return precomputing.of(obligations.visible(obligation));
    }
}
