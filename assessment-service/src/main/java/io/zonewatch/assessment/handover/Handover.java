package io.zonewatch.assessment.handover;

import io.zonewatch.assessment.observation.Coverage;
import io.zonewatch.assessment.plan.Baseline;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.assessment.plan.Names;
import io.zonewatch.assessment.plan.PlanBasis;
import io.zonewatch.assessment.progress.Status;
import io.zonewatch.assessment.progress.TargetSources.Source;
import io.zonewatch.reporting.DecimalString;
import io.zonewatch.reporting.Period;
import java.math.BigDecimal;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The figures and results of a year within the caller's scope, by what is known now.
 *
 * @param names of the plan
 * @param basis the version of the plan that holds at the year's end
 * @param rows by target
 * @param digest SHA-256 over plan, year and rows in JSON, their texts in a language left out: whoever gets the same digest got the same facts
 */
record Handover(String plan, Names names, PlanBasis basis, int year, List<Row> rows, String digest) {

    /**
     * A target and what came of it.
     *
     * @param unit measuring unit of all values
     * @param checkpoint the one that counts at the year's end
     * @param period the latest of the year that is fully covered, or null
     * @param yearGrowth comparable growth over the year before in %, where growth is what is judged, else null
     * @param quarterGrowth the same of the last quarter alone
     * @param status where the target stood then
     * @param why there is no value or no judgement, or that it is of a part of the year only, in the caller's language, or null
     * @param sources the accepted reports the value rests on, of units within scope
     */
    record Row(
            String target,
            Names names,
            String unit,
            Baseline baseline,
            Checkpoint checkpoint,
            @Schema(nullable = true) Period period,
            @DecimalString BigDecimal value,
            @DecimalString BigDecimal pathValue,
            @DecimalString BigDecimal gap,
            @DecimalString BigDecimal yearGrowth,
            @DecimalString BigDecimal quarterGrowth,
            Status status,
            @Schema(nullable = true) String why,
            @Schema(nullable = true) Coverage coverage,
            List<Source> sources) {

        /** The same in every language. */
        Row facts() {
            return new Row(
                    target,
                    names,
                    unit,
                    baseline,
                    checkpoint,
                    period,
                    value,
                    pathValue,
                    gap,
                    yearGrowth,
                    quarterGrowth,
                    status,
                    null,
                    coverage,
                    sources);
        }
    }
}
