package io.zonewatch.registry.policy.rule;

/** What has to be looked up before a rule can judge a zone; looked up once for all zones that are judged together. */
public enum Sight {
    /** Nothing but the zone itself. */
    ZONE,
    /** The days on which it got more land. */
    ENLARGEMENT,
    /** Its people. They are no part of the unit, but whether it needs them depends on what it is. */
    PEOPLE,
    /** The zones around it. */
    NEIGHBOURS;

    /** What a rule has to see. */
    public static Sight of(Kind kind) {
        return switch (kind) {
            case IndustryCount _, OnePrimaryIndustry _, NoNewZones _, TownshipMerge _, AreaMatch _ -> ZONE;
            case ExpansionConditions _, LandBalance _ -> ENLARGEMENT;
            case StatisticianPresent _ -> PEOPLE;
            case BoundaryOverlap _ -> NEIGHBOURS;
        };
    }
}
