package io.zonewatch.registry.unit.command;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.unit.CommandKind;
import io.zonewatch.registry.unit.Entry;
import io.zonewatch.registry.unit.Evidence;
import io.zonewatch.registry.unit.KnowledgeTime;
import io.zonewatch.registry.unit.Registrar;
import io.zonewatch.registry.unit.Relations;
import io.zonewatch.registry.unit.ShownEvidence;
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
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Corrects what was recorded about some days, past or to come. What was known before stays to be asked for. */
@ApplicationScoped
class CorrectionService {

    private final VisibleUnits visible;
    private final Structure structure;
    private final Corrections corrections;
    private final ShownEvidence shown;
    private final Relations relations;
    private final Registrar registrar;
    private final BusinessClock clock;

    @Inject
    CorrectionService(
            VisibleUnits visible,
            Structure structure,
            Corrections corrections,
            ShownEvidence shown,
            Relations relations,
            Registrar registrar,
            BusinessClock clock) {
        this.visible = visible;
        this.structure = structure;
        this.corrections = corrections;
        this.shown = shown;
        this.relations = relations;
        this.registrar = registrar;
        this.clock = clock;
    }

    /**
     * Corrects a unit; a correction that changes nothing writes nothing. It takes authority over the unit on all its days,
     * also on those on which it changes nothing. It may show what was to be shown for more land.
     *
     * @return the unit on the first day corrected, or on the first on which it is there, as the scope of that day lets it be read
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
        Instant now = KnowledgeTime.of(clock);
        List<Step> steps = unit.correct(form.ground(), form.validTo(), correction, now);
        if (form.evidence() != null) {
            CommandRules.requireEnlargement(unit, form.validFrom());
        }
        if (!steps.isEmpty()) {
            registrar.enter(unit, entry(form), steps);
        } else if (showsMore(unit, form)) {
            registrar.show(unit, entry(form), now);
        }
        Moment first = new Moment(shownDay(unit, form.validFrom()), Moment.EVERYTHING);
        return UnitView.of(
                relations.told(List.of(visible.at(code, first)), first).getFirst());
    }

    /** The first day corrected, or the first on which the unit is there, if a correction says that it was not. */
    private static LocalDate shownDay(Unit unit, LocalDate from) {
        LocalDate first = unit.onOrFirst(from).validFrom();
        return first.isAfter(from) ? first : from;
    }

    private boolean showsMore(Unit unit, CorrectionForm form) {
        if (form.evidence() == null) {
            return false;
        }
        Evidence before = shown.of(List.of(unit.code()), Moment.EVERYTHING)
                .getOrDefault(unit.code(), Map.of())
                .get(form.validFrom());
        return before == null || !before.with(form.evidence()).equals(before);
    }

    private static Entry entry(CorrectionForm form) {
        return new Entry(
                CommandKind.CORRECT,
                form.ground(),
                form.validTo(),
                form.justification(),
                form.evidence(),
                Corrections.PLACE);
    }

    private static void requireSpan(CorrectionForm form) {
        if (form.validTo() != null && !form.validTo().isAfter(form.validFrom())) {
            throw Problem.of(UnitProblem.UNIT_INVALID).at("/validTo", CommandFault.NOT_AFTER_FROM, form.validFrom());
        }
    }
}
