package io.zonewatch.indicator.catalogue;

/** The desired direction of an indicator. */
public enum Polarity {
    HIGHER_IS_BETTER,
    LOWER_IS_BETTER,
    NEUTRAL
}
