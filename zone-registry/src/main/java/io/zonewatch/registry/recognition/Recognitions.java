package io.zonewatch.registry.recognition;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Precondition;
import io.zonewatch.registry.Ids;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.unit.PublishedUnits;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Records recognitions and their steps; each time the zone is published anew and the step told as a fact. */
@ApplicationScoped
public class Recognitions {

    private final PublishedUnits units;
    private final RecognitionStore store;
    private final RecognitionRecord record;
    private final BusinessClock clock;

    @Inject
    Recognitions(PublishedUnits units, RecognitionStore store, RecognitionRecord record, BusinessClock clock) {
        this.units = units;
        this.store = store;
        this.record = record;
        this.clock = clock;
    }

    /**
     * Records that a zone plans, seeks or holds a recognition.
     *
     * @throws Problem not-found, zones-only; recognition-invalid if it does not begin so; recognition-exists
     */
    @Transactional
    public <T extends Recognisable> Recognised<T> begin(
            Subject<T> subject, String unit, T what, State state, Paper paper) {
        UnitCode zone = units.lockZone(unit);
        if (Standing.after(List.of(state)).isEmpty()) {
            throw Problem.of(RecognitionProblem.RECOGNITION_INVALID).at("/state", RecognitionFault.NO_BEGINNING, state);
        }
        Line line = Line.EMPTY.take(state, paper, now());
        Recognised<T> one = new Recognised<>(UUID.randomUUID(), zone, what, line);
        requireNoOther(subject, one);
        store.add(subject, one);
        units.touch(zone);
        record.begun(subject, one);
        return one;
    }

    /**
     * Leads a recognition to its next state.
     *
     * @throws Problem not-found, precondition-required, precondition-failed, step-not-permitted, step-order
     */
    @Transactional
    public <T extends Recognisable> Recognised<T> take(
            Subject<T> subject, String unit, String id, String ifMatch, State next, Paper paper) {
        return change(subject, unit, id, ifMatch, "stepped", line -> line.take(next, paper, now()));
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
        return change(subject, unit, id, ifMatch, "corrected", line -> line.correct(correction, now()));
    }

    private <T extends Recognisable> Recognised<T> change(
            Subject<T> subject, String unit, String id, String ifMatch, String action, UnaryOperator<Line> step) {
        UnitCode zone = units.lockZone(unit);
        Recognised<T> before =
                store.find(subject, zone, Ids.read(id)).orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        Precondition.require(ifMatch, before.line().sequence());
        Recognised<T> after = before.with(step.apply(before.line()));
        if (after.equals(before)) {
            return before;
        }
        requireNoOther(subject, after);
        store.append(after);
        units.touch(zone);
        record.changed(subject, action, before, after);
        return after;
    }

    /** A zone does not seek or hold the same twice on one day: it would count twice. */
    private <T extends Recognisable> void requireNoOther(Subject<T> subject, Recognised<T> one) {
        boolean twice = store.of(subject, List.of(one.unit())).stream()
                .filter(other -> !other.id().equals(one.id()) && other.what().excludes(one.what()))
                .anyMatch(other -> meet(other.line(), one.line()));
        if (twice) {
            throw Problem.of(RecognitionProblem.RECOGNITION_EXISTS);
        }
    }

    private static boolean meet(Line one, Line other) {
        return one.living().flatMap(span -> other.living().filter(span::meets)).isPresent();
    }

    /** Knowledge time goes by the business clock, as finely as the database keeps it. */
    private Instant now() {
        return clock.now().truncatedTo(ChronoUnit.MICROS);
    }
}
