package io.zonewatch.registry.unit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Registers units and changes their attributes. */
@ApplicationScoped
public class UnitService {

    private final VisibleUnits visible;
    private final UnitPatches patches;
    private final Structure structure;
    private final Relations relations;
    private final Registrar registrar;
    private final BusinessClock clock;

    @Inject
    UnitService(
            VisibleUnits visible,
            UnitPatches patches,
            Structure structure,
            Relations relations,
            Registrar registrar,
            BusinessClock clock) {
        this.visible = visible;
        this.patches = patches;
        this.structure = structure;
        this.relations = relations;
        this.registrar = registrar;
        this.clock = clock;
    }

    /**
     * Registers a unit.
     *
     * @throws Problem not-found if the division lies outside the caller's scope, unit-exists if the code was given before,
     *     unit-invalid
     */
    @Transactional
    public UnitView register(UnitForm form) {
        if (form.parent() != null) {
            structure.lock();
        }
        Ground ground = form.ground();
        Unit unit = Unit.register(
                new UnitCode(form.code()), form.kind(), form.attributes(), ground, KnowledgeTime.of(clock));
        registrar.admit(unit, Entry.of(CommandKind.REGISTER, ground, form.justification()));
        return relations.latest(unit);
    }

    /**
     * Lets a unit have other attributes from a day on; a patch that changes none, neither on that day nor of what holds last, writes
     * nothing, to those only whose scope holds the unit then.
     *
     * @return the version that holds last
     * @throws Problem not-found, precondition-required, precondition-failed, unit-gone, past-change, unit-invalid
     */
    @Transactional
    public UnitView change(String code, String ifMatch, ObjectNode patch) {
        if (patch.has("parent")) {
            structure.lock();
        }
        Unit unit = visible.lockLatest(code, ifMatch);
        UnitForm form = patches.apply(unit, unit.latest(), patch);
        Ground ground = form.ground();
        Situation after = unit.latest().situation().with(form.attributes());
        if (changes(unit, unit.latest(), patch) || changes(unit, unit.onOrFirst(ground.validFrom()), patch)) {
            unit.requireLiving();
            registrar.enter(
                    unit,
                    Entry.of(CommandKind.CHANGE, ground, form.justification()),
                    unit.follow(after, ground, clock.today(), KnowledgeTime.of(clock)));
        }
        return relations.latest(unit);
    }

    private boolean changes(Unit unit, UnitVersion version, ObjectNode patch) {
        Situation before = version.situation();
        return !before.with(patches.apply(unit, version, patch).attributes())
                .changedFrom(before)
                .isEmpty();
    }
}
