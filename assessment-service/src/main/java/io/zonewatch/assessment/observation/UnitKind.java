package io.zonewatch.assessment.observation;

/** What a reporting unit is. */
enum UnitKind {
    CITY,
    DEPARTMENT,
    ZONE
}
