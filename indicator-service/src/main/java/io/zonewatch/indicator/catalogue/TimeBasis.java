package io.zonewatch.indicator.catalogue;

/** What a value covers; part of an indicator's definition. */
public enum TimeBasis {
    /** 时点数: at the end of the period. */
    STOCK,
    /** 当期数: in the period. */
    FLOW,
    /** 累计数: since January, the normal basis of Chinese monthly statistics. */
    YEAR_TO_DATE
}
