package io.zonewatch.registry.recognition;

import io.zonewatch.chassis.problem.ProblemCode;

/** Why a recognition cannot be recorded or led on. */
public enum RecognitionProblem implements ProblemCode {
    /** The unit is no zone. */
    ZONES_ONLY(422),
    /** The step cannot follow the one before. */
    STEP_NOT_PERMITTED(409),
    /** The zone has the same recognition on some of the same days. */
    RECOGNITION_EXISTS(409),
    /** A step would count from before the step it follows. */
    STEP_ORDER(422),
    /** The recognition contradicts itself. */
    RECOGNITION_INVALID(422);

    private final int status;

    RecognitionProblem(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }
}
