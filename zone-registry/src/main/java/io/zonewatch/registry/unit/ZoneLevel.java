package io.zonewatch.registry.unit;

import io.zonewatch.chassis.problem.Worded;

/** Who approved a zone. */
public enum ZoneLevel implements Worded {
    /** 国家级. */
    NATIONAL,
    /** 省级. */
    PROVINCIAL,
    /** 省级筹建: a provincial zone in preparation. */
    PROVINCIAL_PREPARATORY,
    /** 乡镇工业集中区. */
    TOWNSHIP;

    @Override
    public String word() {
        return "choice.zoneLevel." + name();
    }
}
