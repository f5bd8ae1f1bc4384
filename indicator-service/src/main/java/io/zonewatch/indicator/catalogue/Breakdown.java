package io.zonewatch.indicator.catalogue;

/** By what an indicator may be split. */
public enum Breakdown {
    /** By industry: codes of GB/T 4754, and OTHER for the rest. */
    INDUSTRY
}
