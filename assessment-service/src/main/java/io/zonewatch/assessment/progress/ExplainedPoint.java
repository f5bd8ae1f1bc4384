package io.zonewatch.assessment.progress;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.zonewatch.assessment.observation.RollUp;
import io.zonewatch.assessment.plan.Checkpoint;
import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.formula.Formula;
import io.zonewatch.reporting.formula.Scope;
import io.zonewatch.reporting.formula.Term;
import java.util.List;
import java.util.Optional;
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
            List<Line> terms,
            List<Base> growth) {}

    /**
     * What growth on the year before was worked out from, where the checkpoint is judged by that: the figure, and what it was a year before in the comparable
     * scope 可比口径.
     *
     * @param span the growth it is for
     * @param use SUBTRACTED for the quarter before, which is taken off to have the latest quarter alone
     * @param value null where there is none or it is withheld
     * @param base likewise
     * @param terms the figures of the value
     * @param bases the figures of the base, each with the report that gives it
     */
    record Base(
            Comparing.Span span,
            Term.Use use,
            Period period,
            @Schema(nullable = true) Figure value,
            @Schema(nullable = true) Figure base,
            List<Line> terms,
            List<Line> bases) {

        /** As whoever has the reach may see it. */
        static Base of(Comparing.Compared compared, Reach reach) {
            return new Base(
                    compared.span(),
                    compared.use(),
                    compared.period(),
                    figure(compared.nows(), compared.period(), reach),
                    figure(compared.bases(), compared.period(), reach),
                    lines(compared.nows(), compared.period(), reach),
                    lines(compared.bases(), compared.period(), reach));
        }

        private static List<Line> lines(Optional<RollUp> rollUp, Period period, Reach reach) {
            return rollUp.map(each -> Lines.of(each, period, reach)).orElse(List.of());
        }

        private static Figure figure(Optional<RollUp> rollUp, Period period, Reach reach) {
            return rollUp.filter(each -> Sum.of(each.explained().terms()).stream()
                            .noneMatch(sum -> reach.isExposedBy(
                                    sum, reach.settles(period, each.coverage().complete()))))
                    .map(each -> each.explained().figure())
                    .orElse(null);
        }
    }

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
