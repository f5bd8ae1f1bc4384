package io.zonewatch.registry.unit.command;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.unit.CommandKind;
import io.zonewatch.registry.unit.Entry;
import io.zonewatch.registry.unit.KnowledgeTime;
import io.zonewatch.registry.unit.Registrar;
import io.zonewatch.registry.unit.Situation;
import io.zonewatch.registry.unit.Step;
import io.zonewatch.registry.unit.Structure;
import io.zonewatch.registry.unit.Unit;
import io.zonewatch.registry.unit.UnitProblem;
import io.zonewatch.registry.unit.UnitView;
import io.zonewatch.registry.unit.VisibleUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.UnaryOperator;

/** Corrects what was recorded about some days, past or to come. What was known before stays to be asked for. */
@ApplicationScoped
class CorrectionService {

    private final VisibleUnits visible;
    private final Structure structure;
    private final Corrections corrections;
    private final Registrar registrar;
    private final BusinessClock clock;

    @Inject
    CorrectionService(
            VisibleUnits visible,
            Structure structure,
            Corrections corrections,
            Registrar registrar,
            BusinessClock clock) {
        this.visible = visible;
        this.structure = structure;
        this.corrections = corrections;
        this.registrar = registrar;
        this.clock = clock;
    }

    /**
     * Corrects a unit; a correction that changes nothing writes nothing. It takes authority over the unit on all its days,
     * also on those on which it changes nothing.
     *
     * @return the unit on the first day corrected, as the scope of that day lets it be read
     * @throws Problem not-found, precondition-required, precondition-failed, unit-invalid
     */
    @Transactional
    UnitView correct(String code, String ifMatch, CorrectionForm form) {
        structure.lock();
        Unit unit = visible.lock(code);
        Precondition.require(ifMatch, unit.sequence());
        requireSpan(form);
        visible.requireDays(unit, form.validFrom(), form.validTo());
        UnaryOperator<Situation> correction = corrections.of(unit, form);
        List<Step> steps = unit.correct(form.ground(), form.validTo(), correction, KnowledgeTime.of(clock));
        if (!steps.isEmpty()) {
            registrar.enter(unit, entry(form), steps);
        }
        return UnitView.of(visible.at(code, new Moment(form.validFrom(), Moment.EVERYTHING)));
    }

    private static Entry entry(CorrectionForm form) {
        return new Entry(
                CommandKind.CORRECT, form.ground(), form.validTo(), form.justification(), null, Corrections.PLACE);
    }

    private static void requireSpan(CorrectionForm form) {
        if (form.validTo() != null && !form.validTo().isAfter(form.validFrom())) {
            throw Problem.of(UnitProblem.UNIT_INVALID).at("/validTo", CommandFault.NOT_AFTER_FROM, form.validFrom());
        }
    }
}
