package io.zonewatch.indicator.unit;

/** Levels of zones, as the registry has them. */
public enum ZoneLevel {
    /** 国家级. */
    NATIONAL,
    /** 省级. */
    PROVINCIAL,
    /** 省级筹建. */
    PROVINCIAL_PREPARATORY,
    /** 乡镇工业集中区. */
    TOWNSHIP
}
