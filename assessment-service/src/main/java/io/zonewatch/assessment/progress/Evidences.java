package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.Counts;
import io.zonewatch.assessment.observation.RollUp;
import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.OperatorName;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.reporting.Period;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Looks up what a target's progress rests on: reports rolled up, or recognitions counted. */
@ApplicationScoped
class Evidences {

    private final RollUps rollUps;
    private final Counts counts;
    private final Comparing comparing;

    @Inject
    Evidences(RollUps rollUps, Counts counts, Comparing comparing) {
        this.rollUps = rollUps;
        this.counts = counts;
        this.comparing = comparing;
    }

    /** As known now; empty where there is nothing to assess. */
    Optional<Evidence> of(Target target, Period period) {
        return of(target, period, null);
    }

    /** With reports accepted, and recognitions recorded, by an instant only. */
    Optional<Evidence> of(Target target, Period period, Instant asOf) {
        if (target.count() != null) {
            return counts.of(counted(target, period, asOf), period)
                    .map(count -> new Evidence(count, Optional.empty(), count.periods(), List.of()));
        }
        RollUps.Question question = new RollUps.Question(
                target.scope().members(), target.form(), target.indicator(), target.breakDays(), asOf);
        return rollUps.of(question, period).map(rollUp -> reported(target, question, period, rollUp));
    }

    private static Counts.Question counted(Target target, Period period, Instant asOf) {
        return new Counts.Question(
                target.scope().members(),
                target.count(),
                target.indicator(),
                target.mustHoldForEveryZone(),
                target.checkpointOn(period.end()).reachedOrGranted(),
                asOf);
    }

    private Evidence reported(Target target, RollUps.Question question, Period period, RollUp rollUp) {
        SortedSet<Period> reads = new TreeSet<>(rollUp.periods());
        boolean steady = target.checkpointOn(period.end()).operator() == OperatorName.STEADY_GROWTH;
        if (!steady) {
            return new Evidence(rollUp, Optional.empty(), reads, List.of());
        }
        Comparing.Comparison comparison = comparing.with(question, period, rollUp);
        reads.addAll(comparison.reads());
        return new Evidence(rollUp, Optional.of(comparison.steadiness()), reads, comparison.bases());
    }
}
