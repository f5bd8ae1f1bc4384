package io.zonewatch.registry.recognition;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * A recognition in the published state of its zone.
 *
 * @param steps as known now, in their order; on a day the last one up to it says the state
 */
record PublishedRecognition(UUID id, @JsonUnwrapped Recognisable what, List<PublishedStep> steps) {

    /** A step as others need it. */
    record PublishedStep(State state, LocalDate on, String documentNumber) {}

    static PublishedRecognition of(Recognised<?> one) {
        return new PublishedRecognition(
                one.id(),
                one.what(),
                one.line().steps().stream()
                        .map(step -> new PublishedStep(
                                step.state(), step.paper().on(), step.paper().documentNumber()))
                        .toList());
    }
}
