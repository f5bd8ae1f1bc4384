package io.zonewatch.assessment.task;

import io.zonewatch.chassis.problem.Worded;
import java.util.Locale;

/** How far a task has come. */
enum TaskState implements Worded {
    /** Nobody has begun. */
    PLANNED,
    /** Somebody works on it; also after its result was returned. */
    STARTED,
    /** The responsible say that it is done; another person has to confirm it. */
    FINISHED,
    /** Confirmed by another person. */
    ACCEPTED,
    /** Given up, with a reason. */
    CANCELLED;

    @Override
    public String word() {
        return "task.state." + name().toLowerCase(Locale.ROOT);
    }

    /** Whether its due date binds. */
    boolean isOpen() {
        return switch (this) {
            case PLANNED, STARTED -> true;
            case FINISHED, ACCEPTED, CANCELLED -> false;
        };
    }
}
