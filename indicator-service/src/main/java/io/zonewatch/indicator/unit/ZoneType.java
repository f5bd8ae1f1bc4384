package io.zonewatch.indicator.unit;

/** Types of zones, as the registry has them. */
public enum ZoneType {
    /** 经开区. */
    ECONOMIC_TECHNOLOGICAL,
    /** 高新区. */
    HIGH_TECH,
    /** 集中区. */
    CONCENTRATION_AREA,
    /** 工业园. */
    INDUSTRIAL_PARK
}
