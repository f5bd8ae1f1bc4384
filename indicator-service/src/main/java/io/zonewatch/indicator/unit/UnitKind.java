package io.zonewatch.indicator.unit;

/** What a reporting unit is; it never changes. */
public enum UnitKind {
    /** 市: the city itself, for city-wide denominators. */
    CITY,
    /** 部门: a department. */
    DEPARTMENT,
    /** 开发区: a zone. */
    ZONE
}
