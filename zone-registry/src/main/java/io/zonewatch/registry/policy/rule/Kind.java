package io.zonewatch.registry.policy.rule;

import java.util.List;

/** A kind of rule with the parameters that a plan gives it. */
public sealed interface Kind
        permits IndustryCount,
                OnePrimaryIndustry,
                NoNewZones,
                TownshipMerge,
                ExpansionConditions,
                LandBalance,
                StatisticianPresent,
                BoundaryOverlap,
                AreaMatch {

    /** What the rule finds about a living zone on a day; empty if the zone keeps to it, or if it cannot be judged. */
    List<Found> judge(Zone zone);
}
