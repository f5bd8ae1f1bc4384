package io.zonewatch.assessment.observation;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was recorded of recognitions by an instant. Live, the registry's states say what holds; looking back, the records do, as each of them is kept with the
 * moment it was made. A recognition without any record is taken to have been known always.
 *
 * @param steps of each recognition, in the order in which they were recorded
 * @param asOf null for now
 */
record Recorded(Map<UUID, List<Step>> steps, Instant asOf) {

    /**
     * A record of a step.
     *
     * @param number of the step in the line
     */
    record Step(int number, String state, LocalDate on, boolean withdrawn, Instant recordedAt) {}

    /** The recognition as it was known. */
    Recognition asKnown(Recognition recognition) {
        if (asOf == null || !steps.containsKey(recognition.id())) {
            return recognition;
        }
        SortedMap<Integer, Step> newest = new TreeMap<>();
        of(recognition).forEach(step -> newest.put(step.number(), step));
        return recognition.with(newest.values().stream()
                .filter(step -> !step.withdrawn())
                .map(step -> new Recognition.Step(step.state(), step.on()))
                .toList());
    }

    /** When the latest of what the recognition's state on a day rests on was recorded: the steps that count on the day, or once were thought to. */
    Optional<Instant> latest(Recognition recognition, LocalDate day) {
        return of(recognition).collect(Collectors.groupingBy(Step::number)).values().stream()
                .filter(records -> records.stream().anyMatch(step -> !step.on().isAfter(day)))
                .map(records -> records.getLast().recordedAt())
                .max(Instant::compareTo);
    }

    private Stream<Step> of(Recognition recognition) {
        return steps.getOrDefault(recognition.id(), List.of()).stream()
                .filter(step -> asOf == null || !step.recordedAt().isAfter(asOf));
    }
}
