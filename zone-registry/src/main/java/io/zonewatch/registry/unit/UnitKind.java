package io.zonewatch.registry.unit;

/** What a reporting unit is; given at registration, never changed. */
public enum UnitKind {
    /** 市: the city itself, for which the statistics bureau delivers the city-wide denominators. */
    CITY,
    /** 部门: a department of the city. */
    DEPARTMENT,
    /** 开发区: an industrial development zone, or a park of one. */
    ZONE
}
