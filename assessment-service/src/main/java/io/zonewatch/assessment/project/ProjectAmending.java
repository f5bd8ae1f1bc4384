package io.zonewatch.assessment.project;

import io.zonewatch.assessment.project.ProjectTable.Followed;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.chassis.web.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Changes key projects by a document, and tells what was changed. What was reported about them stays. */
@ApplicationScoped
class ProjectAmending {

    private final ProjectTable projects;
    private final ProjectRules rules;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    ProjectAmending(ProjectTable projects, ProjectRules rules, AuditTrail audit, Caller caller, BusinessClock clock) {
        this.projects = projects;
        this.rules = rules;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /**
     * Puts a project in the place of the present one. The same again changes nothing.
     *
     * @throws Problem not-found; project-invalid if it breaks a rule or is another project; precondition-required or precondition-failed
     */
    @Transactional
    ProjectView amend(String plan, String code, ProjectAmendment amendment, String ifMatch) {
        Followed before = projects.hold(plan, code, caller.scope()).orElseThrow(ProjectAmending::notFound);
        Project after = amendment.project();
        if (before.project().equals(after)) {
            return ProjectView.of(before, clock.today());
        }
        Precondition.require(ifMatch, before.version());
        requireSame(before.project(), after);
        rules.require(after, "/project");
        ProjectChange change = new ProjectChange(
                before.changes() + 1,
                clock.nowOffset(),
                caller.sub(),
                amendment.documentNumber(),
                amendment.reason(),
                before.project(),
                after);
        projects.keep(change);
        audit.record(new AuditEntry(
                "project.amended", "project", after.id(), after.unit(), before.project(), change, amendment.reason()));
        return ProjectView.of(new Followed(after, before.latest(), before.reports(), change.number()), clock.today());
    }

    /** @throws Problem not-found */
    @Transactional
    Page<ProjectChange> changes(String plan, String code, Paging paging) {
        Project project = projects.find(plan, code, caller.scope())
                .orElseThrow(ProjectAmending::notFound)
                .project();
        int after = paging.after(Integer::valueOf).orElse(0);
        return Page.cut(
                projects.changes(project, after, paging.limit() + 1),
                paging,
                change -> Integer.toString(change.number()));
    }

    private static void requireSame(Project before, Project after) {
        Problem invalid = Problem.of(ProjectProblem.PROJECT_INVALID);
        if (!before.plan().equals(after.plan())) {
            invalid.at("/project/plan", ProjectProblem.ANOTHER_PROJECT);
        }
        if (!before.code().equals(after.code())) {
            invalid.at("/project/code", ProjectProblem.ANOTHER_PROJECT);
        }
        if (invalid.hasPlaces()) {
            throw invalid;
        }
    }

    private static Problem notFound() {
        return Problem.of(ChassisProblem.NOT_FOUND);
    }
}
