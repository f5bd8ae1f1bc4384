package io.zonewatch.reporting.formula;

/** Whose figures an indicator in a formula means. */
public enum Scope {
    /** The zones that are looked at: one zone, or all zones of a city or division. */
    ZONES,
    /** The city as a whole, reported by the statistics bureau: the denominator of the zones' shares. */
    CITY
}
