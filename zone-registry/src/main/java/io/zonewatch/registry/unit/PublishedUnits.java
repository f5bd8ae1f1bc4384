package io.zonewatch.registry.unit;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

/** Units whose published state another feature is about to change: locked, changed, published, in one transaction. */
@ApplicationScoped
public class PublishedUnits {

    private final VisibleUnits visible;
    private final UnitEvents events;

    @Inject
    PublishedUnits(VisibleUnits visible, UnitEvents events) {
        this.visible = visible;
        this.events = events;
    }

    /**
     * Keeps a zone from other changes until the end of the transaction.
     *
     * @return its code
     * @throws Problem not-found if the caller knows no such unit, zones-only if it is none
     */
    @Transactional(TxType.MANDATORY)
    public UnitCode lockZone(String code) {
        Unit unit = visible.lock(code);
        if (unit.kind() != UnitKind.ZONE) {
            throw Problem.of(UnitProblem.ZONES_ONLY);
        }
        return unit.code();
    }

    /** Raises the sequence of a locked unit and publishes its whole state, with what the features contribute now. */
    @Transactional(TxType.MANDATORY)
    public void touch(UnitCode locked) {
        Unit unit = visible.lock(locked.value());
        unit.touch();
        events.touched(unit);
    }
}
