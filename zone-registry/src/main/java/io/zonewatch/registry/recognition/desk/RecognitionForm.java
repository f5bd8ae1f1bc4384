package io.zonewatch.registry.recognition.desk;

import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.registry.Paper;
import io.zonewatch.registry.recognition.Recognisable;
import io.zonewatch.registry.recognition.State;
import java.time.LocalDate;

/** A request to record something, with its first step. */
public interface RecognitionForm<T extends Recognisable> {

    /**
     * What is to be recorded.
     *
     * @throws Problem recognition-invalid if that contradicts itself
     */
    T what();

    /** Where it begins. */
    State state();

    /** Day from which that counts. */
    LocalDate on();

    /** Document it rests on. */
    String documentNumber();

    /** Why, in the words of who records it. */
    String reason();

    /** What the first step rests on. */
    default Paper paper() {
        return new Paper(on(), documentNumber(), reason());
    }
}
