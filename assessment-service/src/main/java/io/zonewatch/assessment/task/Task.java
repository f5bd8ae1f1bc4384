package io.zonewatch.assessment.task;

import io.zonewatch.chassis.problem.Problem;
import java.time.Instant;

/**
 * A task and how far it has come. A transition gives the task as it is afterwards; one that its state does not allow is a problem.
 *
 * @param planned as the schedule states it
 * @param due in force: the schedule's, or what it was put off to
 * @param dueAt its moment, null while the calendar of {@code calendarMissing} is not published
 * @param remindAt when the responsible are told that it will fall due, or null
 * @param calendarMissing the year nobody can look up, or null
 * @param finishedBy who said that it was done, or null
 * @param finishedAt and when: what stops the clock
 * @param version raised by every step
 */
record Task(
        String plan,
        PlannedTask planned,
        TaskState state,
        TaskDue due,
        Instant dueAt,
        Instant remindAt,
        Integer calendarMissing,
        String finishedBy,
        Instant finishedAt,
        int version) {

    /** A task of a new schedule; its moments are looked up next. */
    static Task planned(String plan, PlannedTask planned) {
        return new Task(plan, planned, TaskState.PLANNED, planned.due(), null, null, null, null, null, 1);
    }

    String code() {
        return planned.code();
    }

    /** The name in logs, events and the audit trail. */
    String id() {
        return plan + "/" + planned.code();
    }

    boolean isOpenAndDueAt(Instant moment) {
        return state.isOpen() && moment.equals(dueAt);
    }

    boolean isOverdue(Instant now) {
        return state.isOpen() && dueAt != null && dueAt.isBefore(now);
    }

    /** Whether it was finished after its line. */
    boolean isLate() {
        return finishedAt != null && dueAt != null && dueAt.isBefore(finishedAt);
    }

    Task started() {
        require(state == TaskState.PLANNED);
        return in(TaskState.STARTED, finishedBy, finishedAt);
    }

    Task finished(String by, Instant at) {
        require(state == TaskState.STARTED);
        return in(TaskState.FINISHED, by, at);
    }

    /** Another person than the one who finished it confirms it. */
    Task accepted(String by) {
        require(state == TaskState.FINISHED);
        requireAnother(by);
        return in(TaskState.ACCEPTED, finishedBy, finishedAt);
    }

    /** Another person than the one who finished it sends it back; the clock runs again. */
    Task returned(String by) {
        require(state == TaskState.FINISHED);
        requireAnother(by);
        return in(TaskState.STARTED, null, null);
    }

    /** Puts it off to a later day. */
    Task postponed(TaskDue later) {
        require(state.isOpen());
        if (!later.day().isAfter(due.day())) {
            throw Problem.of(TaskProblem.NOT_LATER, due.day());
        }
        return new Task(plan, planned, state, later, null, null, null, finishedBy, finishedAt, version + 1);
    }

    /** Another plan for it; a due date that was put off stays so, unless the plan's own is another. Its moments are looked up next. */
    Task amended(PlannedTask other) {
        require(state.isOpen());
        TaskDue next = planned.due().equals(other.due()) ? due : other.due();
        return new Task(
                plan, other, state, next, dueAt, remindAt, calendarMissing, finishedBy, finishedAt, version + 1);
    }

    Task cancelled() {
        require(state.isOpen());
        return in(TaskState.CANCELLED, finishedBy, finishedAt);
    }

    private Task in(TaskState next, String by, Instant at) {
        return new Task(plan, planned, next, due, dueAt, remindAt, calendarMissing, by, at, version + 1);
    }

    private void require(boolean allowed) {
        if (!allowed) {
            throw Problem.of(TaskProblem.WRONG_STATE, state);
        }
    }

    private void requireAnother(String person) {
        if (person.equals(finishedBy)) {
            throw Problem.of(TaskProblem.FOUR_EYES);
        }
    }
}
