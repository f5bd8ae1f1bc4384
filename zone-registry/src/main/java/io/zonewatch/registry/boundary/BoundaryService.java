package io.zonewatch.registry.boundary;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.AskedMoment;
import io.zonewatch.registry.unit.CommandKind;
import io.zonewatch.registry.unit.DatedUnit;
import io.zonewatch.registry.unit.Entry;
import io.zonewatch.registry.unit.KnowledgeTime;
import io.zonewatch.registry.unit.Outline;
import io.zonewatch.registry.unit.Outlines;
import io.zonewatch.registry.unit.Registrar;
import io.zonewatch.registry.unit.Situation;
import io.zonewatch.registry.unit.Unit;
import io.zonewatch.registry.unit.UnitKind;
import io.zonewatch.registry.unit.VisibleUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Reads and draws boundaries. */
@ApplicationScoped
class BoundaryService {

    private final VisibleUnits visible;
    private final Outlines outlines;
    private final BoundaryTable table;
    private final Registrar registrar;
    private final BusinessClock clock;

    @Inject
    BoundaryService(
            VisibleUnits visible, Outlines outlines, BoundaryTable table, Registrar registrar, BusinessClock clock) {
        this.visible = visible;
        this.outlines = outlines;
        this.table = table;
        this.registrar = registrar;
        this.clock = clock;
    }

    /**
     * The boundary of a unit on a day.
     *
     * @throws Problem not-found if there is no such unit, or it has none
     */
    @Transactional
    BoundaryView on(String code, AskedMoment moment) {
        DatedUnit unit = visible.at(code, moment.at(clock));
        if (unit.version().situation().outline() == null) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
        return view(unit);
    }

    /**
     * Lets a zone have a boundary from a day on; the one that it has already changes nothing.
     *
     * @return the boundary that holds last
     * @throws Problem not-found, precondition-required, precondition-failed, unit-gone, past-change, boundary-invalid
     */
    @Transactional
    BoundaryView draw(String code, String ifMatch, BoundaryForm form) {
        Unit unit = visible.lockLatest(code, ifMatch);
        unit.requireLiving();
        if (unit.kind() != UnitKind.ZONE) {
            throw Problem.of(BoundaryProblem.BOUNDARY_INVALID).at("/boundary", BoundaryFault.NO_ZONE);
        }
        Situation before = unit.latest().situation();
        Outline drawn = outlines.keep(unit.code(), form.boundary(), "/boundary");
        if (!drawn.equals(before.outline())) {
            registrar.enter(
                    unit,
                    Entry.of(CommandKind.BOUND, form.ground(), form.justification()),
                    unit.follow(before.within(drawn), form.ground(), clock.today(), KnowledgeTime.of(clock)));
        }
        return view(unit.dated(unit.latest()));
    }

    private BoundaryView view(DatedUnit unit) {
        return BoundaryView.of(unit, table.get(unit.version().situation().outline()));
    }
}
