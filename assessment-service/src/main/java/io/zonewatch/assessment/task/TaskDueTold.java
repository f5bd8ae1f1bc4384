package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.Names;
import io.zonewatch.chassis.event.OutgoingEvent;
import io.zonewatch.reporting.ReportingZone;
import io.zonewatch.reporting.UnitCode;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * The event that a task will fall due or is overdue: to each responsible unit once for every moment it is due at.
 *
 * @param responsible the units that are told: all that have to do it, or those that others were told before; the leading one first
 * @param version of the task: tells what came later
 */
record TaskDueTold(
        String plan,
        String task,
        Names names,
        int year,
        List<UnitCode> responsible,
        Kind kind,
        TaskState state,
        OffsetDateTime dueAt,
        int version) {

    static final String TOPIC = "zonewatch.assessment.results.v1";
    static final String TYPE = "io.zonewatch.assessment.task-due.v1";

    /** What is told. */
    enum Kind {
        /** It will fall due. */
        DUE_SOON,
        /** It is open beyond its due date. */
        OVERDUE
    }

    static TaskDueTold of(Task task, Kind kind, List<UnitCode> units) {
        PlannedTask planned = task.planned();
        return new TaskDueTold(
                task.plan(),
                planned.code(),
                planned.names(),
                planned.year(),
                units,
                kind,
                task.state(),
                ReportingZone.offsetOf(task.dueAt()),
                task.version());
    }

    OutgoingEvent toEvent() {
        return new OutgoingEvent(TOPIC, plan, plan, TYPE, plan + "/" + task, null, this);
    }
}
