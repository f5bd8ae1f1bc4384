package io.zonewatch.assessment.report;

import io.zonewatch.assessment.compliance.ComplianceService;
import io.zonewatch.assessment.compliance.UnitCompliance;
import io.zonewatch.assessment.plan.PlanBasis;
import io.zonewatch.assessment.plan.PlanVersion;
import io.zonewatch.assessment.progress.Status;
import io.zonewatch.assessment.progress.TargetSheet;
import io.zonewatch.assessment.progress.TargetSheets;
import io.zonewatch.assessment.progress.TargetSheets.Drawn;
import io.zonewatch.assessment.task.OverdueTasks;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.web.Language;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Writes supervision reports. */
@ApplicationScoped
class ReportService {

    private final ReportedPlan plans;
    private final TargetSheets sheets;
    private final ComplianceService compliance;
    private final Risks risks;
    private final OverdueTasks tasks;
    private final ReportPage page;
    private final Language language;

    @Inject
    ReportService(
            ReportedPlan plans,
            TargetSheets sheets,
            ComplianceService compliance,
            Risks risks,
            OverdueTasks tasks,
            ReportPage page,
            Language language) {
        this.plans = plans;
        this.sheets = sheets;
        this.compliance = compliance;
        this.risks = risks;
        this.tasks = tasks;
        this.page = page;
        this.language = language;
    }

    /**
     * The report.
     *
     * @param plan null for the only one within scope
     * @throws Problem not-found if the plan has no target within scope, invalid-parameter if there are several to choose from
     */
    @Transactional
    SupervisionReport report(String plan, Period period) {
        PlanVersion found = plans.find(plan, period);
        return report(found, period, sheets.of(found.code(), period));
    }

    /**
     * The same as a page for paper, with the targets' charts.
     *
     * @param plan null for the only one within scope
     * @throws Problem not-found if the plan has no target within scope, invalid-parameter if there are several to choose from
     */
    @Transactional
    String page(String plan, Period period) {
        PlanVersion found = plans.find(plan, period);
        List<Drawn> drawn = sheets.of(found.code(), period);
        return page.of(
                report(found, period, drawn), drawn.stream().map(Drawn::chart).toList(), language.current());
    }

    private SupervisionReport report(PlanVersion plan, Period period, List<Drawn> drawn) {
        Map<Status, Integer> byStatus = new EnumMap<>(Status.class);
        drawn.forEach(each -> byStatus.merge(status(each), 1, Integer::sum));
        List<TargetSheet> targets = drawn.stream().map(Drawn::sheet).toList();
        List<UnitCompliance> punctual = compliance.of(plan.code(), period);
        return new SupervisionReport(
                plan.code(),
                plan.names(),
                PlanBasis.of(plan),
                period,
                period.label(language.current()),
                byStatus,
                targets,
                plan.assumptions(),
                risks.of(plan.code(), period, targets, punctual),
                tasks.of(plan.code(), period),
                punctual);
    }

    private static Status status(Drawn drawn) {
        return drawn.sheet().counted() == null
                ? Status.CANNOT_BE_ASSESSED
                : drawn.sheet().counted().status();
    }
}
