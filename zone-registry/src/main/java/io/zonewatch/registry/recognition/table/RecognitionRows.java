package io.zonewatch.registry.recognition.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.MergePatch;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.bulk.BulkKind.Taken;
import io.zonewatch.registry.bulk.Column;
import io.zonewatch.registry.bulk.Row;
import io.zonewatch.registry.recognition.Line;
import io.zonewatch.registry.recognition.Recognisable;
import io.zonewatch.registry.recognition.Recognised;
import io.zonewatch.registry.recognition.RecognitionFault;
import io.zonewatch.registry.recognition.RecognitionProblem;
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

    private static final ObjectNode NOTHING = JsonNodeFactory.instance.objectNode();

    private final UnitsAhead ahead;
    private final Recognitions recognitions;
    private final MergePatch shapes;
    private final StepRefusals refusals;
    private final ObjectMapper mapper;

    @Inject
    RecognitionRows(
            UnitsAhead ahead,
            Recognitions recognitions,
            MergePatch shapes,
            StepRefusals refusals,
            ObjectMapper mapper) {
        this.ahead = ahead;
        this.recognitions = recognitions;
        this.shapes = shapes;
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
        ObjectNode what = what(row.content(), own);
        List<Recognised<T>> alike = recognitions.lock(subject, row.text("unit")).stream()
                .filter(one -> isAlike(mapper.valueToTree(one.what()), what, same))
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
            ObjectNode what,
            Class<? extends RecognitionForm<T>> shape,
            StatedLine stated,
            String unit) {
        State first = stated.states().getFirst();
        ObjectNode request = what.deepCopy().setAll(stated.paper(first));
        request.put("state", first.name());
        return refusals.at(first, () -> {
            RecognitionForm<T> form = shapes.apply(request, NOTHING, shape);
            return recognitions.begin(subject, unit, form.what(), form.state(), form.paper());
        });
    }

    private <T extends Recognisable> Recognised<T> follow(
            Subject<T> subject, Recognised<T> one, State next, StatedLine stated) {
        String version = "\"" + one.line().sequence() + "-0\"";
        return refusals.at(next, () -> {
            Paper paper = shapes.apply(stated.paper(next), NOTHING, Paper.class);
            return recognitions.take(subject, one.unit().value(), one.id().toString(), version, next, paper);
        });
    }

    private static boolean isAlike(JsonNode known, JsonNode stated, List<Column> same) {
        return same.stream().allMatch(column -> known.at(column.pointer()).equals(stated.at(column.pointer())));
    }

    private static <T extends Recognisable> Optional<Recognised<T>> find(List<Recognised<T>> alike, StatedLine stated) {
        return alike.stream()
                .filter(one -> stated.shares(one.line()))
                .findFirst()
                .or(() -> alike.stream().filter(one -> stated.meets(one.line())).reduce((before, after) -> after));
    }

    /** Makes sure that the row states a step, and says nothing else than what is on record. */
    private <T extends Recognisable> void requireSame(
            Optional<Recognised<T>> known, ObjectNode what, StatedLine stated) {
        Problem problem = Problem.of(RecognitionProblem.RECOGNITION_INVALID);
        if (stated.states().isEmpty()) {
            problem.at("", RecognitionFault.NO_STEP);
        }
        stated.compare(known.map(Recognised::line).orElse(Line.EMPTY), problem);
        known.ifPresent(one -> compare(what, mapper.valueToTree(one.what()), "", problem));
        if (problem.hasPlaces()) {
            throw problem;
        }
    }

    private static void compare(ObjectNode stated, JsonNode known, String place, Problem problem) {
        stated.properties().forEach(member -> {
            JsonNode value = known.path(member.getKey());
            String pointer = place + "/" + member.getKey();
            if (member.getValue() instanceof ObjectNode inner) {
                compare(inner, value, pointer, problem);
            } else if (!member.getValue().equals(value)) {
                problem.at(pointer, RecognitionFault.ON_RECORD_OTHERWISE, value.asText());
            }
        });
    }

    private static boolean has(Line line, State state) {
        return line.steps().stream().anyMatch(step -> step.state() == state);
    }

    private static ObjectNode what(ObjectNode content, List<Column> own) {
        return content.deepCopy()
                .retain(own.stream()
                        .map(column -> column.pointer().getMatchingProperty())
                        .toList());
    }
}
