package io.zonewatch.registry.recognition.table;

import io.zonewatch.chassis.problem.Faults;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.recognition.RecognitionProblem;
import io.zonewatch.registry.recognition.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.ConstraintViolationException;
import java.util.function.Supplier;

/** What a step of a row is refused for, in the cells of that step. */
@ApplicationScoped
class StepRefusals {

    private final Faults faults;

    @Inject
    StepRefusals(Faults faults) {
        this.faults = faults;
    }

    /**
     * Takes a step to a state.
     *
     * @throws Problem recognition-invalid with the places in the row of whatever it was refused for
     */
    <R> R at(State state, Supplier<R> step) {
        try {
            return step.get();
        } catch (Problem | ConstraintViolationException refusal) {
            Problem problem = Problem.of(RecognitionProblem.RECOGNITION_INVALID);
            String member = "/" + StatedLine.member(state);
            faults.of(refusal)
                    .forEach(fault -> problem.at(place(fault.pointer(), member), fault.what(), fault.details()));
            throw problem;
        }
    }

    private static String place(String pointer, String member) {
        return switch (pointer) {
            case "", "/state", "/on" -> member + "/on";
            case "/documentNumber" -> member + "/documentNumber";
            default -> pointer;
        };
    }
}
