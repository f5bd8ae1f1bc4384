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

/**
 * Progress of a period with the account of how it came about.
 *
 * @param checkpoint the one that counts for the period
 * @param explain formula, unrounded result, and every figure that was looked at
 */
record ExplainedPoint(
        String plan, String target, @JsonUnwrapped PublishedPoint point, Checkpoint checkpoint, Explain explain) {

    /** The account; formula is null while the indicator is not known. */
    record Explain(Formula formula, Figure figure, List<Line> terms) {}

    /**
     * One figure, and the report it came from.
     *
     * @param obligation null for a constant
     * @param revision null where no report is accepted
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            Term.Role role,
            Term.Use use,
            String indicator,
            Scope scope,
            UnitCode unit,
            String part,
            Period period,
            Figure figure,
            String obligation,
            Integer revision) {

        static Line of(Term term, RollUp.Sources sources) {
            RollUp.Source source = term.unit() == null
                    ? new RollUp.Source(null, null)
                    : sources.of(term.unit(), term.period()).orElse(new RollUp.Source(null, null));
            return new Line(
                    term.role(),
                    term.use(),
                    term.indicator(),
                    term.scope(),
                    term.unit(),
                    term.part(),
                    term.period(),
                    term.figure(),
                    source.obligation(),
                    source.revision());
        }
    }
}
