package io.zonewatch.registry.recognition;

import io.zonewatch.chassis.problem.ProblemCode;

/** What can be wrong at one place of a recognition. */
public enum RecognitionFault implements ProblemCode {
    /** The line has no step of that number. */
    UNKNOWN_STEP,
    /** The day lies before that of the step before. */
    BEFORE_STEP,
    /** A recognition begins as planned, applied or granted. */
    NO_BEGINNING,
    /** Recognitions of this kind are of another level. */
    OTHER_LEVEL,
    /** A row states no step. */
    NO_STEP,
    /** A row says otherwise than what is on record. */
    ON_RECORD_OTHERWISE;

    @Override
    public int status() {
        return 422;
    }
}
