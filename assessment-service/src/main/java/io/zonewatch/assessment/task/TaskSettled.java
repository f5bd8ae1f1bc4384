package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.UnitCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The event that what {@link TaskDueTold} said of a moment holds no more. A task that is returned afterwards is told anew.
 *
 * @param responsible the leading unit first
 * @param dueAt the moment about which it was told
 * @param version of the task: tells what came later
 */
record TaskSettled(
        String plan,
        String task,
        Names names,
        int year,
        List<UnitCode> responsible,
        Why why,
        OffsetDateTime dueAt,
        int version) {

    static final String TYPE = "io.zonewatch.assessment.task-settled.v1";

    /** What became of it. */
    enum Why {
        /** It was finished. */
        DONE,
        /** It was given up. */
        CANCELLED,
        /** It is due at another moment. */
        MOVED
    }

    /** That a moment of the task binds no more; empty if it does. */
    static Optional<TaskSettled> of(Task task, Instant told) {
        return why(task, told).map(why -> {
            PlannedTask planned = task.planned();
            return new TaskSettled(
                    task.plan(),
                    planned.code(),
                    planned.names(),
                    planned.year(),
                    planned.responsible(),
                    why,
                    ReportingZone.offsetOf(told),
                    task.version());
        });
    }

    private static Optional<Why> why(Task task, Instant told) {
        return switch (task.state()) {
            case FINISHED, ACCEPTED -> Optional.of(Why.DONE);
            case CANCELLED -> Optional.of(Why.CANCELLED);
            case PLANNED, STARTED -> told.equals(task.dueAt()) ? Optional.empty() : Optional.of(Why.MOVED);
        };
    }

    OutgoingEvent toEvent() {
        return new OutgoingEvent(TaskDueTold.TOPIC, plan, plan, TYPE, plan + "/" + task, null, this);
    }
}
