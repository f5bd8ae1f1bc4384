package io.zonewatch.registry.policy.finding;

import io.zonewatch.registry.boundary.OverlapSurvey;
import io.zonewatch.registry.policy.rule.Overlapping;
import io.zonewatch.registry.unit.Situation;
import io.zonewatch.reporting.UnitCode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether two zones overlapped on an earlier day. */
@ApplicationScoped
class FormerOverlaps {

    private final OverlapSurvey survey;

    @Inject
    FormerOverlaps(OverlapSurvey survey) {
        this.survey = survey;
    }

    /** Two zones as they were at one time. */
    record Two(Situation own, Situation other) {

        boolean haveTheBoundariesOf(Two others) {
            return own.outline().equals(others.own.outline()) && other.outline().equals(others.other.outline());
        }
    }

    /**
     * What the zone of a finding overlapped with. Boundaries are measured again only where one of them was another one then.
     *
     * @param then what both zones were
     * @param now what they are, overlapping
     */
    Optional<Overlapping> between(Two then, Two now, Located found) {
        UnitCode with = new UnitCode(found.breach().found().about());
        boolean together = with.value().equals(then.own().attributes().parent())
                || found.code().value().equals(then.other().attributes().parent());
        if (together
                || !then.other().isLiving()
                || then.own().outline() == null
                || then.other().outline() == null) {
            return Optional.empty();
        }
        if (then.haveTheBoundariesOf(now)) {
            return found.zone().overlaps().stream()
                    .filter(overlap -> overlap.with().equals(with))
                    .findFirst();
        }
        return Optional.of(new Overlapping(
                with, survey.between(then.own().outline(), then.other().outline())));
    }
}
