package io.zonewatch.registry.recognition;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.registry.Ids;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.unit.KnowledgeTime;
import io.zonewatch.registry.unit.Registrar;
import io.zonewatch.registry.unit.Unit;
import io.zonewatch.registry.unit.UnitKind;
import io.zonewatch.registry.unit.VisibleUnits;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Records recognitions and their steps; each time the zone is published anew and the step told as a fact. */
@ApplicationScoped
public class Recognitions {

    private final VisibleUnits units;
    private final Registrar registrar;
    private final RecognitionStore store;
    private final RecognitionRecord record;
    private final RecognitionRules rules;
    private final BusinessClock clock;

    @Inject
    Recognitions(
            VisibleUnits units,
            Registrar registrar,
            RecognitionStore store,
            RecognitionRecord record,
            RecognitionRules rules,
            BusinessClock clock) {
        this.units = units;
        this.registrar = registrar;
        this.store = store;
        this.record = record;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Records that a zone plans, seeks or holds a recognition.
     *
     * @throws Problem not-found, zones-only, unit-gone; recognition-invalid if it does not begin so or serves an industry
     *     that does not exist; recognition-exists
     */
    @Transactional
    public <T extends Recognisable> Recognised<T> begin(
            Subject<T> subject, String unit, T what, State state, Paper paper) {
        Unit zone = lockZone(unit);
        rules.requireBeginning(state);
        rules.requireKnown(what);
        rules.requireThere(zone, state, paper);
        Instant now = KnowledgeTime.of(clock);
        Recognised<T> one = new Recognised<>(UUID.randomUUID(), zone.code(), what, Line.EMPTY.take(state, paper, now));
        rules.requireNoOther(subject, one);
        registrar.raise(zone, now);
        store.add(subject, one);
        registrar.publish(zone);
        record.begun(subject, one);
        return one;
    }

    /**
     * Leads a recognition to its next state.
     *
     * @throws Problem not-found, precondition-required, precondition-failed, unit-gone, step-not-permitted, step-order
     */
    @Transactional
    public <T extends Recognisable> Recognised<T> take(
            Subject<T> subject, String unit, String id, String ifMatch, State next, Paper paper) {
        return change(subject, unit, id, ifMatch, "stepped", (zone, line, now) -> {
            rules.requireThere(zone, next, paper);
            return line.take(next, paper, now);
        });
    }

    /**
     * Corrects a step that was recorded by mistake; what was known before stays readable.
     *
     * @throws Problem not-found, precondition-required, precondition-failed, recognition-invalid, step-not-permitted,
     *     step-order, recognition-exists
     */
    @Transactional
    public <T extends Recognisable> Recognised<T> correct(
            Subject<T> subject, String unit, String id, String ifMatch, Correction correction) {
        return change(subject, unit, id, ifMatch, "corrected", (zone, line, now) -> line.correct(correction, now));
    }

    /**
     * All that a zone seeks or holds, or ever did, kept from other changes until the end of the transaction.
     *
     * @throws Problem not-found, zones-only
     */
    @Transactional
    public <T extends Recognisable> List<Recognised<T>> lock(Subject<T> subject, String unit) {
        return store.of(subject, lockZone(unit).code());
    }

    private <T extends Recognisable> Recognised<T> change(
            Subject<T> subject, String unit, String id, String ifMatch, String action, Change step) {
        Unit zone = lockZone(unit);
        Recognised<T> before =
                store.find(subject, zone.code(), Ids.read(id)).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        Precondition.require(ifMatch, before.line().sequence());
        Instant now = KnowledgeTime.of(clock);
        Recognised<T> after = before.with(step.of(zone, before.line(), now));
        if (after.equals(before)) {
            return before;
        }
        rules.requireNoOther(subject, after);
        registrar.raise(zone, now);
        store.append(subject, after);
        registrar.publish(zone);
        record.changed(subject, action, before, after);
        return after;
    }

    /** What a command makes of a line. */
    @FunctionalInterface
    private interface Change {
        Line of(Unit zone, Line line, Instant now);
    }

    private Unit lockZone(String code) {
        Unit unit = units.lock(code);
        if (unit.kind() != UnitKind.ZONE) {
            throw Problem.of(RecognitionProblem.ZONES_ONLY);
        }
        return unit;
    }
}
