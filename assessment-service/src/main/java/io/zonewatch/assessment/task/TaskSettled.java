package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.UnitCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The event that what {@link TaskDueTold} said of a moment holds no more. A task that is returned or given back afterwards is told anew.
 *
 * @param responsible the units that were told and for which that is so, the leading one first
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
        /** It is due at another moment, or other units have to do it. */
        MOVED
    }

    static TaskSettled of(Task task, Instant told, List<UnitCode> units) {
        PlannedTask planned = task.planned();
        return new TaskSettled(
                task.plan(),
                planned.code(),
                planned.names(),
                planned.year(),
                units,
                why(task.state()),
                ReportingZone.offsetOf(told),
                task.version());
    }

    private static Why why(TaskState state) {
        return switch (state) {
            case FINISHED, ACCEPTED -> Why.DONE;
            case CANCELLED -> Why.CANCELLED;
            case PLANNED, STARTED -> Why.MOVED;
        };
    }

    OutgoingEvent toEvent() {
        return new OutgoingEvent(TaskDueTold.TOPIC, plan, plan, TYPE, plan + "/" + task, null, this);
    }
}
