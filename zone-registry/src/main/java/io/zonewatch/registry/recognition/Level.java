package io.zonewatch.registry.recognition;

import io.zonewatch.chassis.problem.Worded;

/** Level of the authority that recognises. */
public enum Level implements Worded {
    /** 国家级. */
    NATIONAL,
    /** 省级. */
    PROVINCIAL,
    /** 市级. */
    CITY;

    @Override
    public String word() {
        return "recognition-level." + name();
    }
}
