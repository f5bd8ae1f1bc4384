package io.zonewatch.assessment.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Formula;
import io.zonewatch.reporting.formula.Scope;
import io.zonewatch.reporting.formula.Term;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Progress of a period with the account of how it came about.
 *
 * @param planVersion the version of the plan that holds on the period's last day
 * @param checkpoint the one that counts for the period
 * @param explain formula, unrounded result, and every figure that was looked at, those of units out of reach as sums
 */
record ExplainedPoint(
        String plan,
        String target,
        @JsonUnwrapped PublishedPoint point,
        int planVersion,
        Checkpoint checkpoint,
        Explain explain) {

    /**
     * The account.
     *
     * @param formula null while the indicator is not known
     * @param figure null where it is withheld, as the point's reason says
     */
    record Explain(
            @Schema(nullable = true) Formula formula,
            @Schema(nullable = true) Figure figure,
            List<Line> terms) {}

    /**
     * One figure, and the report it came from; or the sum of figures of units that the caller does not reach, which names neither them nor their reports.
     *
     * @param unit whose figure, null for a constant and for a sum
     * @param units of how many units it is the sum, null for a single figure
     * @param figure null where it is withheld
     * @param withheld true for a sum that would tell the figure of one unit; null otherwise
     * @param obligation null for a constant and for a sum
     * @param revision null where no report is accepted, and for a sum
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            Term.Role role,
            Term.Use use,
            String indicator,
            Scope scope,
            UnitCode unit,
            Integer units,
            String part,
            Period period,
            Figure figure,
            Boolean withheld,
            String obligation,
            Integer revision) {}
}
