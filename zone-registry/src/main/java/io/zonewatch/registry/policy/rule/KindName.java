package io.zonewatch.registry.policy.rule;

import java.util.List;

/** The kinds of rule as rule sets name them, each with the facts that its texts may mention. */
public enum KindName {
    INDUSTRY_COUNT(IndustryCount.class, "level", "count", "min", "max", "industries"),
    ONE_PRIMARY_INDUSTRY(OnePrimaryIndustry.class, "level", "industries"),
    NO_NEW_ZONES(NoNewZones.class, "newOn", "after"),
    TOWNSHIP_MERGE(TownshipMerge.class, "level"),
    EXPANSION_CONDITIONS(ExpansionConditions.class, "expandedOn", "fromHa", "toHa", "unmet", "notShown"),
    LAND_BALANCE(
            LandBalance.class,
            "occasion",
            "day",
            "industryHa",
            "housingHa",
            "publicFacilitiesHa",
            "industryPercent",
            "housingPercent",
            "publicFacilitiesPercent",
            "ratio",
            "tolerancePoints"),
    STATISTICIAN_PRESENT(StatisticianPresent.class, "statisticians"),
    BOUNDARY_OVERLAP(BoundaryOverlap.class, "with", "overlapHa", "toleranceHa"),
    AREA_MATCH(AreaMatch.class, "areaHa", "approvedAreaHa", "deviationPercent", "tolerancePercent");

    private final Class<? extends Kind> type;

    @SuppressWarnings("ImmutableEnumChecker") // List.of cannot be changed
    private final List<String> facts;

    KindName(Class<? extends Kind> type, String... facts) {
        this.type = type;
        this.facts = List.of(facts);
    }

    /** What its parameters are read as. */
    public Class<? extends Kind> type() {
        return type;
    }

    /** Names of the facts that it finds. */
    public List<String> facts() {
        return facts;
    }
}
