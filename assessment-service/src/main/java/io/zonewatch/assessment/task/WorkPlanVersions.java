package io.zonewatch.assessment.task;

import io.zonewatch.assessment.plan.Assumption;
import io.zonewatch.chassis.difference.Difference;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The versions of schedules, with the tasks within the caller's scope. */
@ApplicationScoped
class WorkPlanVersions {

    private final WorkPlanTable workPlans;
    private final TaskTable tasks;
    private final StoredJson json;
    private final Caller caller;

    @Inject
    WorkPlanVersions(WorkPlanTable workPlans, TaskTable tasks, StoredJson json, Caller caller) {
        this.workPlans = workPlans;
        this.tasks = tasks;
        this.json = json;
        this.caller = caller;
    }

    /**
     * The schedule in force.
     *
     * @throws Problem not-found if the plan has no task within scope
     */
    @Transactional
    WorkPlanVersion find(String plan) {
        return seen(plan).getLast();
    }

    /** @throws Problem not-found if the plan has no task within scope */
    @Transactional
    Page<WorkPlanVersion> list(String plan, Paging paging) {
        int after = paging.after(Integer::valueOf).orElse(0);
        List<WorkPlanVersion> rest = seen(plan).stream()
                .filter(version -> version.version() > after)
                .limit(paging.limit() + 1L)
                .toList();
        return Page.cut(rest, paging, version -> Integer.toString(version.version()));
    }

    /**
     * What a version changed.
     *
     * @throws Problem not-found
     */
    @Transactional
    WorkPlanDifference difference(String plan, int number) {
        List<WorkPlanVersion> versions = seen(plan);
        WorkPlanVersion version = versions.stream()
                .filter(each -> each.version() == number)
                .findFirst()
                .orElseThrow(() -> Problem.of(ChassisProblem.NOT_FOUND));
        Optional<WorkPlanVersion> previous =
                versions.stream().filter(each -> each.version() == number - 1).findFirst();
        Difference difference = Difference.between(
                previous.map(WorkPlanVersion::tasks).orElse(List.of()),
                version.tasks(),
                PlannedTask::code,
                json::asTree);
        return new WorkPlanDifference(
                plan,
                number,
                previous.map(WorkPlanVersion::version).orElse(null),
                difference.added(),
                difference.removed(),
                difference.changed(),
                difference.unchanged(),
                Difference.between(
                        previous.map(WorkPlanVersion::assumptions).orElse(List.of()),
                        version.assumptions(),
                        Assumption::id,
                        json::asTree));
    }

    /** Every version, by number; never none. */
    private List<WorkPlanVersion> seen(String plan) {
        Set<String> codes = tasks.codes(plan, caller.scope());
        List<WorkPlanVersion> versions = workPlans.versions(plan);
        if (codes.isEmpty() || versions.isEmpty()) {
            throw Problem.of(ChassisProblem.NOT_FOUND);
        }
        return versions.stream().map(version -> version.only(codes)).toList();
    }
}
