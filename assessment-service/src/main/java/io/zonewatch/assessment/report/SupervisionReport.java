package io.zonewatch.assessment.report;

import io.zonewatch.assessment.compliance.UnitCompliance;
import io.zonewatch.assessment.plan.Assumption;
import io.zonewatch.assessment.plan.Names;
import io.zonewatch.assessment.plan.PlanBasis;
import io.zonewatch.assessment.progress.Status;
import io.zonewatch.assessment.progress.TargetSheet;
import io.zonewatch.assessment.task.OverdueTask;
import io.zonewatch.reporting.Period;
import java.util.List;
import java.util.Map;

/**
 * How far the targets of a plan within the caller's scope were at the end of a period, and who reported for it, by what is known now.
 *
 * @param names of the plan
 * @param basis the version of the plan that holds at the period's end
 * @param label what the period is called
 * @param byStatus how many targets stand where; a target without a fully covered period counts as one that cannot be assessed
 * @param targets by code
 * @param assumptions what the plan takes for granted, as far as its targets within scope rest on it
 * @param atRisk units within scope that hold targets back, the worst first
 * @param overdueTasks tasks of the work plan that fell due up to the period's end and are open beyond that, within scope
 * @param compliance who reported in time, by unit, within scope: the reports of the period and of the periods within it
 */
record SupervisionReport(
        String plan,
        Names names,
        PlanBasis basis,
        Period period,
        String label,
        Map<Status, Integer> byStatus,
        List<TargetSheet> targets,
        List<Assumption> assumptions,
        List<UnitAtRisk> atRisk,
        List<OverdueTask> overdueTasks,
        List<UnitCompliance> compliance) {}
