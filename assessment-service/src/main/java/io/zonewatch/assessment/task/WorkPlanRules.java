package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.AssumptionRules;
import io.zonewatch.chassis.problem.Problem;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must hold in a work plan beyond the form of its members; everything that is wrong is named at once. */
final class WorkPlanRules {

    private final Problem invalid = Problem.of(TaskProblem.WORK_PLAN_INVALID);
    private final Map<String, PlannedTask> tasks = new HashMap<>();

    private WorkPlanRules() {}

    /** What is wrong, so that more can be added to it; it has no places if nothing is. */
    static Problem faultsOf(WorkPlan plan) {
        WorkPlanRules rules = new WorkPlanRules();
        List<PlannedTask> tasks = plan.tasks();
        for (int i = 0; i < tasks.size(); i++) {
            if (rules.tasks.putIfAbsent(tasks.get(i).code(), tasks.get(i)) != null) {
                rules.invalid.at("/tasks/" + i + "/code", TaskProblem.DUPLICATE_TASK);
            }
        }
        for (int i = 0; i < tasks.size(); i++) {
            rules.check(tasks.get(i), "/tasks/" + i);
        }
        AssumptionRules.check(plan.assumptions(), PlannedTask.assumptionsOf(tasks), rules.invalid);
        return rules.invalid;
    }

    private void check(PlannedTask task, String place) {
        if (task.due().day().getYear() != task.year()) {
            invalid.at(place + "/due/day", TaskProblem.DUE_OUTSIDE_YEAR, Integer.toString(task.year()));
        }
        for (int i = 0; i < task.responsible().size(); i++) {
            if (task.responsible().indexOf(task.responsible().get(i)) < i) {
                invalid.at(place + "/responsible/" + i, TaskProblem.DUPLICATE_UNIT);
            }
        }
        for (int i = 0; i < task.dependsOn().size(); i++) {
            String needed = task.dependsOn().get(i);
            if (!tasks.containsKey(needed)) {
                invalid.at(place + "/dependsOn/" + i, TaskProblem.UNKNOWN_DEPENDENCY, needed);
            } else if (waitsFor(needed, task.code())) {
                invalid.at(place + "/dependsOn/" + i, TaskProblem.CIRCULAR_DEPENDENCY, needed);
            }
        }
    }

    /** Whether a task, in however many steps, waits for the other. */
    private boolean waitsFor(String task, String other) {
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(task));
        while (!open.isEmpty()) {
            String next = open.pop();
            if (next.equals(other)) {
                return true;
            }
            if (seen.add(next) && tasks.containsKey(next)) {
                open.addAll(tasks.get(next).dependsOn());
            }
        }
        return false;
    }
}
