package io.zonewatch.registry.recognition.table;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.bulk.BulkKind.Taken;
import io.zonewatch.registry.bulk.Column;
import io.zonewatch.registry.bulk.Row;
import io.zonewatch.registry.recognition.Line;
import io.zonewatch.registry.recognition.Recognisable;
import io.zonewatch.registry.recognition.Recognised;
import io.zonewatch.registry.recognition.RecognitionFault;
import io.zonewatch.registry.recognition.RecognitionProblem;
import io.zonewatch.registry.recognition.RecognitionRules;
import io.zonewatch.registry.recognition.Recognitions;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.Subject;
import io.zonewatch.registry.recognition.desk.RecognitionForm;
import io.zonewatch.registry.unit.UnitsAhead;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Takes rows. A row is about the recognition of the zone that it shares a step with, or that is sought or held on some of the
 * same days; then the steps that it states and that are not on record are taken. Otherwise it records another one. What is on
 * record must not be stated otherwise: that takes a correction.
 */
@ApplicationScoped
public class RecognitionRows {

    private final UnitsAhead ahead;
    private final Recognitions recognitions;
    private final RecognitionRules rules;
    private final RowRequests requests;
    private final StepRefusals refusals;
    private final ObjectMapper mapper;

    @Inject
    RecognitionRows(
            UnitsAhead ahead,
            Recognitions recognitions,
            RecognitionRules rules,
            RowRequests requests,
            StepRefusals refusals,
            ObjectMapper mapper) {
        this.ahead = ahead;
        this.recognitions = recognitions;
        this.rules = rules;
        this.requests = requests;
        this.refusals = refusals;
        this.mapper = mapper;
    }

    /** Keeps the units of all rows from other changes. */
    void begin(List<Row> rows) {
        ahead.hold(rows.stream().map(row -> row.text("unit")).toList());
    }

    /**
     * Takes a row.
     *
     * @param own the columns that say what is recognised
     * @param same those of them that tell several of one zone apart
     * @param shape the request that would record it
     */
    <T extends Recognisable> Taken take(
            Subject<T> subject,
            List<Column> own,
            List<Column> same,
            Class<? extends RecognitionForm<T>> shape,
            Row row) {
        StatedLine stated = new StatedLine(row.content());
        StatedThing what = StatedThing.of(row.content(), own);
        List<Recognised<T>> alike = recognitions.lock(subject, row.text("unit")).stream()
                .filter(one -> what.isAlike(mapper.valueToTree(one.what()), same))
                .toList();
        Optional<Recognised<T>> known = find(alike, stated);
        requireSame(known, what, stated);
        List<State> steps = stated.states().stream()
                .filter(state -> known.isEmpty() || !has(known.get().line(), state))
                .toList();
        if (steps.isEmpty()) {
            return Taken.UNCHANGED;
        }
        Recognised<T> one = known.orElseGet(() -> begin(subject, what, shape, stated, row.text("unit")));
        for (State next : known.isPresent() ? steps : steps.subList(1, steps.size())) {
            one = follow(subject, one, next, stated);
        }
        return known.isPresent() ? Taken.UPDATED : Taken.CREATED;
    }

    private <T extends Recognisable> Recognised<T> begin(
            Subject<T> subject,
            StatedThing what,
            Class<? extends RecognitionForm<T>> shape,
            StatedLine stated,
            String unit) {
        State first = stated.states().getFirst();
        return refusals.at(first, () -> {
            RecognitionForm<T> form = requests.registration(what, first, stated, shape);
            return recognitions.begin(subject, unit, form.what(), form.state(), form.paper());
        });
    }

    private <T extends Recognisable> Recognised<T> follow(
            Subject<T> subject, Recognised<T> one, State next, StatedLine stated) {
        String version = "\"" + one.line().sequence() + "-0\"";
        return refusals.at(next, () -> {
            Paper paper = requests.paper(next, stated);
            return recognitions.take(subject, one.unit().value(), one.id().toString(), version, next, paper);
        });
    }

    /**
     * Looks at a row of which cells are left out: what the zone is and what is recognised, and each step for itself. How the steps
     * follow each other is not known without those that are left out.
     */
    <T extends Recognisable> void check(
            Subject<T> subject, List<Column> own, Class<? extends RecognitionForm<T>> shape, Row row) {
        recognitions.lock(subject, row.text("unit"));
        StatedThing what = StatedThing.plausible(row, own);
        StatedLine stated = StatedLine.plausible(row);
        stated.states().forEach(state -> refusals.at(state, () -> requests.paper(state, stated)));
        State first = stated.states().getFirst();
        T one = refusals.at(
                first, () -> requests.registration(what, first, stated, shape).what());
        rules.requireKnown(one);
    }

    private static <T extends Recognisable> Optional<Recognised<T>> find(List<Recognised<T>> alike, StatedLine stated) {
        return alike.stream()
                .filter(one -> stated.shares(one.line()))
                .findFirst()
                .or(() -> alike.stream().filter(one -> stated.meets(one.line())).reduce((before, after) -> after));
    }

    /** Makes sure that the row states a step, and says nothing else than what is on record. */
    private <T extends Recognisable> void requireSame(
            Optional<Recognised<T>> known, StatedThing what, StatedLine stated) {
        Problem problem = Problem.of(RecognitionProblem.RECOGNITION_INVALID);
        if (stated.states().isEmpty()) {
            problem.at("", RecognitionFault.NO_STEP);
        }
        stated.compare(known.map(Recognised::line).orElse(Line.EMPTY), problem);
        known.ifPresent(one -> what.compare(mapper.valueToTree(one.what()), problem));
        if (problem.hasPlaces()) {
            throw problem;
        }
    }

    private static boolean has(Line line, State state) {
        return line.steps().stream().anyMatch(step -> step.state() == state);
    }
}
