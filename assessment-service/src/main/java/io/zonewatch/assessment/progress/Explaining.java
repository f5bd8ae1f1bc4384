package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.IndicatorRule;
import io.zonewatch.assessment.observation.RollUp;
import io.zonewatch.assessment.plan.Placed;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.assessment.plan.Viewpoint;
import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;

/** Explains how far a target is, term by term, down to reports and their revisions; the figures of units that the caller may not see are withheld. */
@ApplicationScoped
class Explaining {

    private final SeenTargets seen;
    private final Knowledge knowledge;
    private final Evidences evidences;
    private final Messages messages;
    private final BusinessClock clock;

    @Inject
    Explaining(SeenTargets seen, Knowledge knowledge, Evidences evidences, Messages messages, BusinessClock clock) {
        this.seen = seen;
        this.knowledge = knowledge;
        this.evidences = evidences;
        this.messages = messages;
        this.clock = clock;
    }

    /** By what is known now. */
    @Transactional
    ExplainedPoint explain(String plan, String target, Period period) {
        return explain(plan, target, period, null);
    }

    /** @throws Problem not-found if there is no such target within scope, or no progress for the period */
    @Transactional
    ExplainedPoint explain(String plan, String target, Period period, Instant asOf) {
        Placed placed = seen.require(plan, target, Viewpoint.at(asOf, clock));
        Placed.Version version = placed.versionOn(period.end()).orElseThrow(Explaining::notFound);
        Target found = Optional.ofNullable(version.target()).orElseThrow(Explaining::notFound);
        Known known = knowledge.of(placed, period, asOf);
        Point point = known.first().orElseThrow(Explaining::notFound);
        Instant by = known.anew().contains(period) ? asOf : null; // what is kept follows from what is known now
        Evidence evidence = evidences.of(found, period, by).orElseThrow(Explaining::notFound);
        RollUp rollUp = evidence.rollUp();
        Reach reach = seen.reach(placed.target()).before(known.corrected());
        return new ExplainedPoint(
                plan,
                target,
                PublishedPoint.of(point, reach, messages),
                version.number(),
                found.checkpointOn(period.end()),
                new ExplainedPoint.Explain(
                        rollUp.rule().map(IndicatorRule::formula).orElse(null),
                        point.exposesOneTo(reach) ? null : rollUp.explained().figure(),
                        Lines.of(rollUp, period, reach),
                        evidence.compared().stream()
                                .map(compared -> ExplainedPoint.Base.of(compared, reach))
                                .toList()));
    }

    private static Problem notFound() {
        return Problem.of(ChassisProblem.NOT_FOUND);
    }
}
