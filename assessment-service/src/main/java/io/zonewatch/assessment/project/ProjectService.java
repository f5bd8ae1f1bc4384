package io.zonewatch.assessment.project;

import io.zonewatch.assessment.plan.PlanTable;
import io.zonewatch.assessment.project.ProjectReport.Stage;
import io.zonewatch.assessment.project.ProjectTable.Followed;
import io.zonewatch.chassis.audit.AuditEntry;
import io.zonewatch.chassis.audit.AuditTrail;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Page;
import io.zonewatch.chassis.web.Paging;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/** Keeps the list of key projects and what is reported about them. */
@ApplicationScoped
class ProjectService {

    private static final Set<Stage> OVER = EnumSet.of(Stage.COMPLETED, Stage.CANCELLED);

    private final PlanTable plans;
    private final ProjectTable projects;
    private final AuditTrail audit;
    private final Caller caller;
    private final BusinessClock clock;

    @Inject
    ProjectService(PlanTable plans, ProjectTable projects, AuditTrail audit, Caller caller, BusinessClock clock) {
        this.plans = plans;
        this.projects = projects;
        this.audit = audit;
        this.caller = caller;
        this.clock = clock;
    }

    /** @throws Problem if it breaks a rule, names a plan or a unit out of reach, or is on the list */
    @Transactional
    ProjectView create(Project project) {
        requireSound(project);
        if (!projects.insert(project)) {
            throw Problem.of(ProjectProblem.PROJECT_EXISTS, project.code());
        }
        audit.record(new AuditEntry("project.listed", "project", id(project), project.unit(), null, project, null));
        return view(new Followed(project, null, 0));
    }

    /** @throws Problem not-found; report-day if the day is to come or lies before the latest report's */
    @Transactional
    ProjectView report(String plan, String code, ProjectReport report) {
        Followed before = projects.hold(plan, code, caller.scope()).orElseThrow(ProjectService::notFound);
        boolean earlier = before.latest() != null
                && report.asOf().isBefore(before.latest().report().asOf());
        if (earlier || report.asOf().isAfter(today())) {
            throw Problem.of(ProjectProblem.REPORT_DAY);
        }
        Project project = before.project();
        WrittenReport written = new WrittenReport(before.reports() + 1, clock.nowOffset(), caller.sub(), report);
        projects.insert(project, written);
        audit.record(new AuditEntry(
                "project.reported", "project", id(project), project.unit(), before.latest(), written, null));
        return view(new Followed(project, written, written.number()));
    }

    @Transactional
    Page<ProjectView> list(String plan, String unit, Paging paging) {
        Page<Followed> page = Page.cut(
                projects.list(caller.scope(), plan, unit, paging.after(), paging.limit() + 1),
                paging,
                followed -> id(followed.project()));
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

    /** A unit this service has not heard of yet lies in no division: only who reaches it by code or the whole country may name it. */
    private void requireSound(Project project) {
        Problem invalid = Problem.of(ProjectProblem.PROJECT_INVALID);
        if (plans.find(project.plan(), caller.scope()).isEmpty()) {
            invalid.at("/plan", ProjectProblem.UNKNOWN_PLAN, project.plan());
        }
        if (!caller.scope()
                .permits(project.unit(), projects.divisionOf(project.unit()).orElse(""))) {
            invalid.at("/unit", ProjectProblem.UNKNOWN_BUILDER, project.unit().value());
        }
        if (project.end().isBefore(project.begin())) {
            invalid.at("/end", ProjectProblem.END_BEFORE_BEGIN);
        }
        if (invalid.hasPlaces()) {
            throw invalid;
        }
    }

    private ProjectView view(Followed followed) {
        Project project = followed.project();
        ProjectReport latest =
                followed.latest() == null ? null : followed.latest().report();
        boolean over = latest != null && OVER.contains(latest.stage());
        return new ProjectView(
                project,
                latest,
                ProjectView.share(project, latest),
                !over && project.end().isBefore(today()),
                followed.reports() + 1);
    }

    private LocalDate today() {
        return ReportingZone.dateOf(clock.now());
    }

    private static String id(Project project) {
        return project.plan() + "/" + project.code();
    }

    private static Problem notFound() {
        return Problem.of(ChassisProblem.NOT_FOUND);
    }
}
