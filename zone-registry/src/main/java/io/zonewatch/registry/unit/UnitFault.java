package io.zonewatch.registry.unit;

import io.zonewatch.chassis.problem.ProblemCode;

/** What can be wrong at one place of a unit. */
enum UnitFault implements ProblemCode {
    /** Code and kind never change. */
    GIVEN_ONCE,
    /** Only zones have this attribute. */
    ZONE_ONLY,
    /** A zone must have this attribute. */
    COMPULSORY_FOR_ZONES,
    /** The primary industry is not among the leading ones. */
    NOT_AMONG_LEADING,
    /** The industry is named twice. */
    DUPLICATE_INDUSTRY,
    /** The caller knows no unit of that code on that day. */
    UNKNOWN_PARENT,
    /** Only a zone has parks. */
    PARENT_NOT_ZONE,
    /** The zone is merged or abolished while it would be the parent. */
    PARENT_GONE,
    /** A unit is not its own park. */
    OWN_PARENT,
    /** The parent is, directly or not, a park of this unit. */
    PARENT_CYCLE,
    /** A unit goes into another if and only if it is merged. */
    MERGED_INTO_MISMATCH,
    /** Only on its first days can a unit turn out not to have been there. */
    NOT_AT_THE_BEGINNING,
    /** A unit does not go into itself. */
    OWN_MERGER,
    /** The caller knows no unit of that code on that day. */
    UNKNOWN_TARGET,
    /** A zone goes into a zone, a department into a department. */
    TARGET_OF_OTHER_KIND,
    /** The unit to go into is merged or abolished on that day. */
    TARGET_GONE,
    /** Living parks would be left behind. */
    HAS_PARKS,
    /** Another unit goes into this one later. */
    TAKES_IN_LATER,
    /** The division, on a day that is touched, is not the caller's. */
    OUTSIDE_SCOPE,
    /** The day is over. */
    BEFORE_TODAY,
    /** A version holds from that day or a later one already. */
    NOT_AFTER_LATEST;

    @Override
    public int status() {
        return 422;
    }
}
