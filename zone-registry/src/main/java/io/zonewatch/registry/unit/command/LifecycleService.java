package io.zonewatch.registry.unit.command;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.registry.unit.CommandKind;
import io.zonewatch.registry.unit.Entry;
import io.zonewatch.registry.unit.Evidence;
import io.zonewatch.registry.unit.FlatAttributes;
import io.zonewatch.registry.unit.KnowledgeTime;
import io.zonewatch.registry.unit.Outlines;
import io.zonewatch.registry.unit.Registrar;
import io.zonewatch.registry.unit.Relations;
import io.zonewatch.registry.unit.Situation;
import io.zonewatch.registry.unit.Structure;
import io.zonewatch.registry.unit.Unit;
import io.zonewatch.registry.unit.UnitStatus;
import io.zonewatch.registry.unit.UnitView;
import io.zonewatch.registry.unit.VisibleUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Lets a unit rise, grow, go into another, end: each from a day on that is today or later and after all that is recorded.
 *
 * <p>Each throws not-found, precondition-required, precondition-failed, unit-gone, past-change, unit-invalid.
 */
@ApplicationScoped
class LifecycleService {

    private final VisibleUnits visible;
    private final Structure structure;
    private final Outlines outlines;
    private final Relations relations;
    private final Registrar registrar;
    private final BusinessClock clock;

    @Inject
    LifecycleService(
            VisibleUnits visible,
            Structure structure,
            Outlines outlines,
            Relations relations,
            Registrar registrar,
            BusinessClock clock) {
        this.visible = visible;
        this.structure = structure;
        this.outlines = outlines;
        this.relations = relations;
        this.registrar = registrar;
        this.clock = clock;
    }

    /** Lets a zone rise to another level. */
    @Transactional
    UnitView upgrade(String code, String ifMatch, UpgradeForm form) {
        Unit unit = taken(code, ifMatch);
        Situation before = unit.latest().situation();
        CommandRules.requireHigher(unit.kind(), before.attributes().level(), form.level());
        FlatAttributes after = before.attributes().risenTo(form.level(), form.type(), form.names());
        return follow(unit, before.with(after), CommandKind.UPGRADE, form, null);
    }

    /** Lets a zone have more land. */
    @Transactional
    UnitView expand(String code, String ifMatch, ExpansionForm form) {
        Unit unit = taken(code, ifMatch);
        Situation before = unit.latest().situation();
        CommandRules.requireLarger(unit.kind(), before.attributes().approvedAreaHa(), form.approvedAreaHa());
        Situation after = before.with(before.attributes().grownTo(form.approvedAreaHa(), form.landUse()));
        return follow(unit, within(unit, form.boundary(), after), CommandKind.EXPAND, form, form.evidence());
    }

    /** Lets a unit go into another. */
    @Transactional
    UnitView merge(String code, String ifMatch, MergerForm form) {
        structure.lock();
        Unit unit = taken(code, ifMatch);
        Situation after = unit.latest().situation().as(UnitStatus.MERGED, form.into());
        return follow(unit, after, CommandKind.MERGE, form, null);
    }

    /** Lets a unit end without a successor. */
    @Transactional
    UnitView abolish(String code, String ifMatch, AbolitionForm form) {
        structure.lock();
        Unit unit = taken(code, ifMatch);
        Situation after = unit.latest().situation().as(UnitStatus.ABOLISHED, null);
        return follow(unit, after, CommandKind.ABOLISH, form, null);
    }

    /** The living unit in the version that the caller has seen, kept from other changes. */
    private Unit taken(String code, String ifMatch) {
        Unit unit = visible.lockLatest(code, ifMatch);
        unit.requireLiving();
        return unit;
    }

    private Situation within(Unit unit, ObjectNode boundary, Situation situation) {
        return boundary == null ? situation : situation.within(outlines.keep(unit.code(), boundary, "/boundary"));
    }

    private UnitView follow(Unit unit, Situation after, CommandKind command, Commanded form, Evidence evidence) {
        Entry entry = new Entry(command, form.ground(), null, form.justification(), evidence, "");
        registrar.enter(unit, entry, unit.follow(after, form.ground(), clock.today(), KnowledgeTime.of(clock)));
        return relations.latest(unit);
    }
}
