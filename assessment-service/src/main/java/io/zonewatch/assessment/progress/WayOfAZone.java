package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How far a single zone is with its part of a target. It is judged as a target of its own, by the same rules; it is not kept, but evaluated when it is asked for,
 * from the accepted reports.
 */
@ApplicationScoped
public class WayOfAZone {

    private final RollUps rollUps;
    private final Evidences evidences;
    private final Caller caller;
    private final Messages messages;

    @Inject
    WayOfAZone(RollUps rollUps, Evidences evidences, Caller caller, Messages messages) {
        this.rollUps = rollUps;
        this.evidences = evidences;
        this.caller = caller;
        this.messages = messages;
    }

    /** Where each unit lies at present: looked up once for many zones. */
    public Map<UnitCode, String> divisions() {
        return rollUps.divisions();
    }

    /** The periods for which the target's reports may be here, the latest first. */
    public List<Period> periods(Target target) {
        return rollUps.periods(target.form()).stream()
                .sorted(Comparator.comparing(Period::end).reversed())
                .toList();
    }

    /**
     * The latest fully covered of the periods that can be compared with the baseline, as the caller may see it: no earlier one; and of an amount that adds up since
     * January, one that ends in the same month.
     *
     * @param target whose scope is the zone
     */
    @Transactional
    public Optional<PublishedPoint> latest(
            Target target, UnitCode zone, List<Period> periods, Map<UnitCode, String> divisions) {
        LocalDate start = target.baseline().date();
        return periods.stream()
                .filter(period -> !period.end().isBefore(start))
                .flatMap(period ->
                        evidences.of(target, period).stream().map(evidence -> Point.of(target, period, evidence)))
                .filter(point -> !point.provisional())
                .filter(point -> !point.cumulative()
                        || point.growth() == Growth.PERCENTAGE_POINTS
                        || point.period().end().getMonth() == start.getMonth())
                .findFirst()
                .map(point -> PublishedPoint.of(point, new Reach(caller.scope(), divisions, zone), messages));
    }
}
