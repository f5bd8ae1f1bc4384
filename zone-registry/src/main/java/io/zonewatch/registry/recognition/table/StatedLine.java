package io.zonewatch.registry.recognition.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.zonewatch.chassis.problem.BodyFault;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.bulk.Row;
import io.zonewatch.registry.recognition.Line;
import io.zonewatch.registry.recognition.RecognitionFault;
import io.zonewatch.registry.recognition.State;
import io.zonewatch.registry.recognition.Step;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The steps that a row states. Each state has a member, such as {@code granted}, with {@code on} and {@code documentNumber}; one
 * that the file has no columns for is absent and says nothing, one with empty cells says that there is no such step.
 *
 * @param content the row
 */
record StatedLine(ObjectNode content) {

    /** A day that a step is looked at with where its own is left out. */
    private static final String ANY_DAY = "2015-01-01";

    /**
     * What a row states of which cells are left out, with what lets the others be looked at: days, documents and the reason that
     * are left out, and a first step, if it states none at all.
     */
    static StatedLine plausible(Row row) {
        StatedLine stated = new StatedLine(row.content().deepCopy());
        if (row.lacks("reason")) {
            stated.content().put("reason", "-");
        }
        for (State state : State.values()) {
            String member = member(state);
            if (row.lacks(member + "On")) {
                stated.content().withObjectProperty(member).put("on", ANY_DAY);
            }
            if (row.lacks(member + "Document")) {
                stated.content().withObjectProperty(member).put("documentNumber", "-");
            }
        }
        if (stated.states().isEmpty()) {
            stated.content().putObject(member(State.PLANNED)).put("on", ANY_DAY).put("documentNumber", "-");
        }
        return stated;
    }

    /** The member of a state. */
    static String member(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    /** The states that the row gives a day of, in the order in which they can follow each other. */
    List<State> states() {
        return Arrays.stream(State.values())
                .filter(state -> day(state).isPresent())
                .toList();
    }

    /** The day of a state. */
    Optional<LocalDate> day(State state) {
        return Optional.of(content.path(member(state)).path("on"))
                .filter(JsonNode::isTextual)
                .map(day -> LocalDate.parse(day.asText()));
    }

    /** What a step to the state rests on, as a request would carry it. */
    ObjectNode paper(State state) {
        ObjectNode paper = JsonNodeFactory.instance.objectNode();
        paper.set("on", content.path(member(state)).path("on"));
        paper.set("documentNumber", given(content.path(member(state)).path("documentNumber")));
        paper.set("reason", given(content.path("reason")));
        return paper;
    }

    private static JsonNode given(JsonNode value) {
        return value.isMissingNode() ? JsonNodeFactory.instance.nullNode() : value;
    }

    /** Whether a step of the line is stated, with its day. */
    boolean shares(Line line) {
        return line.steps().stream()
                .anyMatch(step ->
                        day(step.state()).filter(step.paper().on()::equals).isPresent());
    }

    /** Whether something is sought or held on one of the same days as by the line. */
    boolean meets(Line line) {
        List<State> states = states();
        if (states.isEmpty()) {
            return false;
        }
        LocalDate first = day(states.getFirst()).orElseThrow();
        LocalDate end =
                switch (states.getLast()) {
                    case PLANNED, APPLIED, GRANTED -> LocalDate.MAX;
                    case REFUSED, REVOKED, EXPIRED -> day(states.getLast()).orElseThrow();
                };
        return line.isAlive(first, end);
    }

    /** Adds where the row says otherwise than the line, or names a document without its day. */
    void compare(Line line, Problem problem) {
        for (Step step : line.steps()) {
            JsonNode stated = content.path(member(step.state()));
            String place = "/" + member(step.state());
            if (stated.isNull()) {
                otherwise(place, step.paper().on(), problem);
            } else {
                compare(stated.path("on"), step.paper().on(), place + "/on", problem);
                compare(
                        stated.path("documentNumber"),
                        step.paper().documentNumber(),
                        place + "/documentNumber",
                        problem);
            }
        }
        requireDays(line, problem);
    }

    private void requireDays(Line line, Problem problem) {
        List<State> known = line.steps().stream().map(Step::state).toList();
        for (State state : State.values()) {
            boolean hasDocument =
                    content.path(member(state)).path("documentNumber").isTextual();
            if (hasDocument && day(state).isEmpty() && !known.contains(state)) {
                problem.at("/" + member(state) + "/on", BodyFault.REQUIRED);
            }
        }
    }

    private static void compare(JsonNode stated, Object known, String place, Problem problem) {
        if (!stated.isMissingNode() && !stated.asText("").equals(known.toString())) {
            otherwise(place, known, problem);
        }
    }

    private static void otherwise(String place, Object known, Problem problem) {
        problem.at(place, RecognitionFault.ON_RECORD_OTHERWISE, known);
    }
}
