package io.zonewatch.registry.unit;

/** Where a unit is in its life. */
public enum UnitStatus {
    /** 在册. */
    REGISTERED,
    /** 已整合: merged into another. */
    MERGED,
    /** 已撤销. */
    ABOLISHED,
    /** 未登记: it was recorded, wrongly, as being there already. Set by a correction of its first days, on which it is not found. */
    NOT_REGISTERED
}
