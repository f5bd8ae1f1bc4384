package io.zonewatch.assessment.progress;

import io.zonewatch.assessment.observation.Awaited;
import io.zonewatch.assessment.observation.RollUps;
import io.zonewatch.assessment.plan.Target;
import io.zonewatch.chassis.identity.Caller;
import io.zonewatch.chassis.problem.Messages;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * How far single zones are with their parts of a target. Each is judged as a target of its own, by the same rules; it is not kept, but evaluated when it is asked
 * for, from the accepted reports.
 */
@ApplicationScoped
public class WaysOfZones {

    private final RollUps rollUps;
    private final Evidences evidences;
    private final Caller caller;
    private final Messages messages;

    @Inject
    WaysOfZones(RollUps rollUps, Evidences evidences, Caller caller, Messages messages) {
        this.rollUps = rollUps;
        this.evidences = evidences;
        this.caller = caller;
        this.messages = messages;
    }

    /** The latest periods between two days for which the target's reports may be here. */
    public Lookback lookback(Target target, LocalDate since, LocalDate until) {
        return Lookback.of(rollUps.periods(target.form()), since, until);
    }

    /**
     * The latest fully covered of the periods that can be compared with the baseline, as the caller may see it: of an amount that adds up since January, one that
     * ends in the same month. A zone without any is left out. Period by period, since zones share what is looked up for each; and a zone whose report is still
     * awaited costs nothing.
     *
     * @param parts by zone, which is its part's scope; they differ in nothing but scope and values
     * @param asOf by what had been accepted at this instant; null for now
     */
    @Transactional
    public Map<UnitCode, PublishedPoint> latest(Map<UnitCode, Target> parts, Lookback lookback, Instant asOf) {
        Map<UnitCode, PublishedPoint> found = new HashMap<>();
        if (parts.isEmpty()) {
            return found;
        }
        Target any = parts.values().iterator().next();
        Map<UnitCode, String> divisions = rollUps.divisions();
        Set<Awaited> awaited =
                asOf == null ? rollUps.awaited(any.form(), parts.keySet(), lookback.periods()) : Set.of();
        Map<UnitCode, Target> open = new LinkedHashMap<>(parts);
        for (Period period : lookback.periods()) {
            Map<UnitCode, Target> here = new LinkedHashMap<>(open);
            here.keySet().removeIf(zone -> awaited.contains(new Awaited(zone, period)));
            if (!here.isEmpty() && isComparable(any, period)) {
                here.forEach((zone, part) -> covered(part, period, asOf)
                        .ifPresent(point -> found.put(
                                zone,
                                PublishedPoint.of(
                                        point,
                                        new Reach(caller.scope(), divisions, zone).before(corrected(part, point, asOf)),
                                        messages))));
                open.keySet().removeAll(found.keySet());
            }
        }
        return found;
    }

    /** An amount that adds up since January is compared with the same month's only: a half of a year is not compared with a whole one. */
    private boolean isComparable(Target part, Period period) {
        return period.end().getMonth() == part.baseline().date().getMonth()
                || rollUps.rule(part.indicator(), period)
                        .filter(rule -> rule.cumulative() && Growth.of(rule.unit()) != Growth.PERCENTAGE_POINTS)
                        .isEmpty();
    }

    /** The point's period, if something else is known of it now than at the instant. */
    private Set<Period> corrected(Target part, Point point, Instant asOf) {
        boolean same = asOf == null
                || covered(part, point.period(), null).filter(point::equals).isPresent();
        return same ? Set.of() : Set.of(point.period());
    }

    private Optional<Point> covered(Target part, Period period, Instant asOf) {
        return evidences
                .of(part, period, asOf)
                .map(evidence -> Point.of(part, period, evidence))
                .filter(point -> !point.provisional());
    }
}
