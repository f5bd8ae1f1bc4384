package io.zonewatch.registry.unit;

/** Where a unit is in its life. */
public enum UnitStatus {
    /** 在册. */
    REGISTERED,
    /** 已整合: merged into another. */
    MERGED,
    /** 已撤销. */
    ABOLISHED
}
