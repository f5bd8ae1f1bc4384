package io.zonewatch.registry.recognition;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.Moment;
import io.zonewatch.registry.Paper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * All that was ever recorded of a recognition's steps, ascending by sequence. As known at an instant, of the rows with one
 * number the newest counts; on a day it is in the state of the last step up to that day.
 */
public record Line(List<Step> rows) {

    /** Nothing was recorded yet. */
    public static final Line EMPTY = new Line(List.of());

    public Line {
        rows = List.copyOf(rows);
    }

    /** How much was recorded: the version of the entity tag. */
    public long sequence() {
        return rows.size();
    }

    /** How much of it was known at an instant. */
    public long sequence(Instant known) {
        return rows.stream().filter(row -> !row.recordedAt().isAfter(known)).count();
    }

    /** The steps as known now. */
    public List<Step> steps() {
        return steps(Instant.MAX);
    }

    /** The steps as known at an instant, in their order. */
    public List<Step> steps(Instant known) {
        TreeMap<Integer, Step> newest = new TreeMap<>();
        rows.stream()
                .filter(row -> !row.recordedAt().isAfter(known))
                .sorted(Comparator.comparingLong(Step::sequence))
                .forEach(row -> newest.put(row.number(), row));
        return newest.values().stream().filter(step -> !step.withdrawn()).toList();
    }

    /** The days on which the recognition is sought or held, as known now; empty if it never was. */
    Optional<Span> living() {
        List<Step> steps = steps();
        return steps.isEmpty()
                ? Optional.empty()
                : Optional.of(new Span(
                        steps.getFirst().paper().on(),
                        switch (steps.getLast().state()) {
                            case PLANNED, APPLIED, GRANTED -> LocalDate.MAX;
                            case REFUSED, REVOKED, EXPIRED ->
                                steps.getLast().paper().on();
                        }));
    }

    /** Whether the recognition is sought or held on some of the days from the first until before the end, as known now. */
    public boolean isAlive(LocalDate first, LocalDate end) {
        return living().filter(new Span(first, end)::meets).isPresent();
    }

    /** Days from the first until before the end. */
    record Span(LocalDate first, LocalDate end) {
        boolean meets(Span other) {
            return first.isBefore(other.end) && other.first.isBefore(end);
        }
    }

    /** The step that decides the state at a moment; empty before the first. */
    public Optional<Step> at(Moment moment) {
        return steps(moment.known()).stream()
                .filter(step -> !step.paper().on().isAfter(moment.day()))
                .reduce((before, after) -> after);
    }

    /**
     * The line with one more step.
     *
     * @throws Problem step-not-permitted if it cannot follow the last, step-order if its day lies before the last step's
     */
    Line take(State next, Paper paper, Instant now) {
        List<Step> steps = steps();
        if (!leadsOn(steps, next)) {
            throw Problem.of(
                    RecognitionProblem.STEP_NOT_PERMITTED,
                    steps.isEmpty() ? null : steps.getLast().state(),
                    next);
        }
        Line after = with(new Step(lastNumber() + 1, next, paper, false, sequence() + 1, notBefore(now)));
        after.requireOrder("/on");
        return after;
    }

    /**
     * The line with a step corrected; the same line if that says nothing new.
     *
     * @throws Problem recognition-invalid if there is no such step; step-not-permitted or step-order if the line would make no
     *     sense any more
     */
    Line correct(Correction correction, Instant now) {
        Step wrong = rows.reversed().stream()
                .filter(row -> row.number() == correction.step())
                .findFirst()
                .orElseThrow(() -> Problem.of(RecognitionProblem.RECOGNITION_INVALID)
                        .at("/step", RecognitionFault.UNKNOWN_STEP, correction.step()));
        Step right = correction.of(wrong, sequence() + 1, notBefore(now));
        if (right.equals(wrong)) {
            return this;
        }
        Line after = with(right);
        after.requireWay();
        after.requireOrder("/on");
        return after;
    }

    private static boolean leadsOn(List<Step> steps, State next) {
        return Standing.after(steps.stream().map(Step::state).toList())
                .flatMap(standing -> standing.then(next))
                .isPresent();
    }

    private void requireWay() {
        List<Step> steps = steps();
        for (int i = 0; i < steps.size(); i++) {
            if (!leadsOn(steps.subList(0, i), steps.get(i).state())) {
                throw Problem.of(
                        RecognitionProblem.STEP_NOT_PERMITTED,
                        i == 0 ? null : steps.get(i - 1).state(),
                        steps.get(i).state());
            }
        }
    }

    private void requireOrder(String pointer) {
        List<Step> steps = steps();
        for (int i = 1; i < steps.size(); i++) {
            LocalDate before = steps.get(i - 1).paper().on();
            LocalDate on = steps.get(i).paper().on();
            if (on.isBefore(before)) {
                throw Problem.of(RecognitionProblem.STEP_ORDER).at(pointer, RecognitionFault.BEFORE_STEP, on, before);
            }
        }
    }

    private Line with(Step row) {
        List<Step> more = new ArrayList<>(rows);
        more.add(row);
        return new Line(more);
    }

    private int lastNumber() {
        return rows.stream().mapToInt(Step::number).max().orElse(0);
    }

    /** Knowledge time never goes back, whatever the clocks of replicas say. */
    private Instant notBefore(Instant now) {
        return rows.isEmpty() || now.isAfter(rows.getLast().recordedAt())
                ? now
                : rows.getLast().recordedAt();
    }
}
