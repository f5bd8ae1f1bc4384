package io.zonewatch.registry.unit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.hibernate.exception.ConstraintViolationException;

/** Registers units and changes them. */
@ApplicationScoped
class UnitService {

    private final UnitRepository units;
    private final VisibleUnits visible;
    private final UnitPatches patches;
    private final UnitRules rules;
    private final Parents parents;
    private final UnitEvents events;
    private final AuditTrail audit;
    private final BusinessClock clock;
    private final Caller caller;

    @Inject
    UnitService(
            UnitRepository units,
            VisibleUnits visible,
            UnitPatches patches,
            UnitRules rules,
            Parents parents,
            UnitEvents events,
            AuditTrail audit,
            BusinessClock clock,
            Caller caller) {
        this.units = units;
        this.visible = visible;
        this.patches = patches;
        this.rules = rules;
        this.parents = parents;
        this.events = events;
        this.audit = audit;
        this.clock = clock;
        this.caller = caller;
    }

    /**
     * Registers a unit.
     *
     * @throws Problem not-found if the division lies outside the caller's scope, unit-exists if the code was given before,
     *     unit-invalid
     */
    @Transactional
    UnitView register(UnitForm form) {
        requireDivision(caller.scope().permitsDivision(form.division()), form.division());
        if (units.findByIdOptional(form.code()).isPresent()) {
            throw Problem.of(UnitProblem.UNIT_EXISTS, form.code());
        }
        FlatAttributes attributes = form.attributes();
        rules.require(form.code(), form.kind(), attributes, FlatAttributes.NONE, form.validFrom());
        Unit unit = Unit.register(new UnitCode(form.code()), form.kind(), attributes, form.ground(), recordedAt());
        persist(unit);
        events.registered(unit, attributes.changedFrom(FlatAttributes.NONE));
        write("unit.registered", unit, null);
        return UnitView.of(unit, unit.latest());
    }

    /**
     * Lets a unit have other attributes from a day on; a patch that changes none writes nothing.
     *
     * @return the version that holds last
     * @throws Problem not-found, precondition-required, precondition-failed, past-change, unit-invalid
     */
    @Transactional
    UnitView change(String code, String ifMatch, ObjectNode patch) {
        if (patch.has("parent")) {
            parents.lock();
        }
        Unit unit = visible.lock(code);
        Precondition.require(ifMatch, unit.sequence());
        UnitVersion before = unit.latest();
        UnitForm form = patches.apply(unit, patch);
        FlatAttributes after = form.attributes();
        List<String> changed = after.changedFrom(before.attributes());
        if (changed.isEmpty()) {
            return UnitView.of(unit, before);
        }
        requireAuthority(unit, form.division(), changed.contains("division"));
        rules.require(code, unit.kind(), after, before.attributes(), form.validFrom());
        unit.change(after, form.ground(), clock.today(), recordedAt());
        events.changed(unit, changed);
        write("unit.changed", unit, before);
        return UnitView.of(unit, unit.latest());
    }

    /** Where the unit is to belong must be the caller's as well, and moving it there takes authority over the division. */
    private void requireAuthority(Unit unit, String division, boolean moves) {
        requireDivision(caller.scope().permits(unit.code(), division), division);
        requireDivision(!moves || caller.scope().permitsDivision(division), division);
    }

    private static void requireDivision(boolean permitted, String division) {
        if (!permitted) {
            throw Problem.of(ChassisProblem.NOT_FOUND).at("/division", UnitFault.OUTSIDE_SCOPE, division);
        }
    }

    /** Two registrations of one code at once: the database lets one pass. */
    private void persist(Unit unit) {
        try {
            units.persistAndFlush(unit);
        } catch (ConstraintViolationException e) {
            throw Problem.of(UnitProblem.UNIT_EXISTS, unit.code());
        }
    }

    private void write(String action, Unit unit, UnitVersion before) {
        UnitVersion after = unit.latest();
        audit.record(new AuditEntry(
                action,
                "unit",
                unit.code().value(),
                unit.code(),
                before == null ? null : UnitState.Version.of(before),
                UnitState.Version.of(after),
                after.ground().reason()));
    }

    /** Knowledge time goes by the business clock, as finely as the database keeps it. */
    private Instant recordedAt() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }
}
