package io.zonewatch.assessment.report;

import io.zonewatch.assessment.progress.Status;
import io.zonewatch.assessment.progress.TargetSheet;
import io.zonewatch.reporting.Period;
import java.util.List;
import java.util.Map;

/**
 * How far the targets of a plan within the caller's scope were at the end of a period, by what is known now.
 *
 * @param label what the period is called
 * @param byStatus how many targets stand where; a target without a fully covered period counts as one that cannot be assessed
 * @param targets by code
 */
record SupervisionReport(
        String plan, Period period, String label, Map<Status, Integer> byStatus, List<TargetSheet> targets) {}
