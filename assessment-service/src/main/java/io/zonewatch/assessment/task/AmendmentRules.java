package io.zonewatch.assessment.task;

import io.zonewatch.chassis.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must hold between a schedule and the tasks that there are. What is finished stays as it was, and what was given up does not come back under its code. */
final class AmendmentRules {

    private AmendmentRules() {}

    /**
     * Adds what is wrong.
     *
     * @param scheduled codes of the present schedule
     * @param present all tasks the plan ever had
     */
    static void check(List<PlannedTask> next, Set<String> scheduled, List<Task> present, Problem faults) {
        Map<String, Task> known = present.stream().collect(Collectors.toMap(Task::code, Function.identity()));
        for (int i = 0; i < next.size(); i++) {
            Task task = known.get(next.get(i).code());
            if (task != null && !scheduled.contains(task.code())) {
                faults.at("/tasks/" + i + "/code", TaskProblem.GIVEN_UP_BEFORE);
            } else if (task != null && !task.state().isOpen() && !task.planned().equals(next.get(i))) {
                faults.at("/tasks/" + i, TaskProblem.TASK_OVER, task.code());
            }
        }
        Set<String> kept = next.stream().map(PlannedTask::code).collect(Collectors.toSet());
        present.stream()
                .filter(task -> scheduled.contains(task.code()) && !kept.contains(task.code()))
                .filter(task -> task.state() == TaskState.FINISHED || task.state() == TaskState.ACCEPTED)
                .forEach(task -> faults.at("/tasks", TaskProblem.TASK_OVER, task.code()));
    }
}
