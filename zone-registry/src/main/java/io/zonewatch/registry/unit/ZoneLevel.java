package io.zonewatch.registry.unit;

/** Who approved a zone. */
public enum ZoneLevel {
    /** 国家级. */
    NATIONAL,
    /** 省级. */
    PROVINCIAL,
    /** 省级筹建: a provincial zone in preparation. */
    PROVINCIAL_PREPARATORY,
    /** 乡镇工业集中区. */
    TOWNSHIP
}
