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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/** Keeps the list of key projects and what is reported about them. */
@ApplicationScoped
class ProjectService {

    private final ProjectTable projects;
    private final ProjectRules rules;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    ProjectService(ProjectTable projects, ProjectRules rules, AuditTrail audit, Caller caller, BusinessClock clock) {
        this.projects = projects;
        this.rules = rules;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem if it breaks a rule, names a plan or a unit out of reach, or is on the list */
    @Transactional
    ProjectView create(Project project) {
        rules.require(project, "");
        if (!projects.insert(project)) {
            throw Problem.of(ProjectProblem.PROJECT_EXISTS, project.code());
        }
        audit.record(new AuditEntry("project.listed", "project", project.id(), project.unit(), null, project, null));
        return view(new Followed(project, null, 0, 0));
    }

    /** @throws Problem not-found; report-day if the day is to come or lies before the latest report's */
    @Transactional
    ProjectView report(String plan, String code, ProjectReport report) {
        Followed before = projects.hold(plan, code, caller.scope()).orElseThrow(ProjectService::notFound);
        boolean earlier = before.latest() != null
                && report.asOf().isBefore(before.latest().report().asOf());
        if (earlier || report.asOf().isAfter(clock.today())) {
            throw Problem.of(ProjectProblem.REPORT_DAY);
        }
        Project project = before.project();
        WrittenReport written = new WrittenReport(before.reports() + 1, clock.nowOffset(), caller.sub(), report);
        projects.insert(project, written);
        audit.record(new AuditEntry(
                "project.reported", "project", project.id(), project.unit(), before.latest(), written, null));
        return view(new Followed(project, written, written.number(), before.changes()));
    }

    @Transactional
    Page<ProjectView> list(String plan, String unit, Paging paging) {
        Page<Followed> page = Page.cut(
                projects.list(caller.scope(), plan, unit, paging.after(), paging.limit() + 1),
                paging,
                followed -> followed.project().id());
        return new Page<>(page.items().stream().map(this::view).toList(), page.next());
    }

    /** @throws Problem not-found */
    @Transactional
    ProjectView find(String plan, String code) {
        return view(projects.find(plan, code, caller.scope()).orElseThrow(ProjectService::notFound));
    }

    /** @throws Problem not-found */
    @Transactional
    Page<WrittenReport> reports(String plan, String code, Paging paging) {
        Project project = projects.find(plan, code, caller.scope())
                .orElseThrow(ProjectService::notFound)
                .project();
        int after = paging.after(Integer::valueOf).orElse(0);
        return Page.cut(
                projects.reports(project, after, paging.limit() + 1),
                paging,
                report -> Integer.toString(report.number()));
    }

    private ProjectView view(Followed followed) {
        return ProjectView.of(followed, clock.today());
    }

    private static Problem notFound() {
        return Problem.of(ChassisProblem.NOT_FOUND);
    }
}
