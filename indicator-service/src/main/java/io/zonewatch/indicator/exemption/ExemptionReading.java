package io.zonewatch.indicator.exemption;

import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Exemptions as they are read, in the caller's scope. */
@ApplicationScoped
class ExemptionReading {

    private final ExemptionStore store;

    @Inject
    ExemptionReading(ExemptionStore store) {
        this.store = store;
    }

    @Transactional
    Page<Exemption> list(ExemptionFilter filter, Paging paging) {
        return Page.cut(store.list(filter, paging.after(), paging.limit() + 1), paging, exemption -> exemption
                .id()
                .toString());
    }

    /**
     * One with its version.
     *
     * @throws Problem not-found outside the caller's scope
     */
    @Transactional
    ExemptionStore.Kept get(UUID id) {
        return store.find(id, false).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
    }
}
