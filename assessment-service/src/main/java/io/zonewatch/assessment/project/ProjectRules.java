package io.zonewatch.assessment.project;

import io.zonewatch.assessment.observation.NamedUnits;
import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** What must hold in a project beyond the form of its members; everything that is wrong is named at once. */
@ApplicationScoped
class ProjectRules {

    private final PlanTable plans;
    private final NamedUnits units;
    private final Caller caller;

    @Inject
    ProjectRules(PlanTable plans, NamedUnits units, Caller caller) {
        this.plans = plans;
        this.units = units;
        this.caller = caller;
    }

    /**
     * Checks a project.
     *
     * @param place where the project stands in the request
     * @throws Problem project-invalid with every place that breaks a rule
     */
    void require(Project project, String place) {
        Problem invalid = Problem.of(ProjectProblem.PROJECT_INVALID);
        if (!plans.isSeen(project.plan(), caller.scope())) {
            invalid.at(place + "/plan", ProjectProblem.UNKNOWN_PLAN, project.plan());
        }
        if (!units.exists(project.unit())) {
            invalid.at(
                    place + "/unit",
                    ProjectProblem.UNKNOWN_BUILDER,
                    project.unit().value());
        }
        if (project.end().isBefore(project.begin())) {
            invalid.at(place + "/end", ProjectProblem.END_BEFORE_BEGIN);
        }
        if (invalid.hasPlaces()) {
            throw invalid;
        }
    }
}
