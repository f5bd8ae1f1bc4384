package io.zonewatch.registry.recognition;

/** Level of the authority that recognises. */
public enum Level {
    /** 国家级. */
    NATIONAL,
    /** 省级. */
    PROVINCIAL,
    /** 市级. */
    CITY
}
