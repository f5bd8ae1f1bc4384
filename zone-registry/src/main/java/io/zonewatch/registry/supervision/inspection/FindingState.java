package io.zonewatch.registry.supervision.inspection;

import io.zonewatch.chassis.problem.Worded;

/** How far a finding is followed up: open → rectified → verified; what is not verified is open again. */
enum FindingState implements Worded {
    /** 待整改. */
    OPEN,
    /** 已整改: the zone says so. */
    RECTIFIED,
    /** 已核销: the group has made sure of it. */
    VERIFIED;

    /** Whether a finding in this state can come into the other. */
    boolean leadsTo(FindingState next) {
        return switch (this) {
            case OPEN -> next == RECTIFIED;
            case RECTIFIED -> next == VERIFIED || next == OPEN;
            case VERIFIED -> false;
        };
    }

    @Override
    public String word() {
        return "inspection-finding." + name();
    }
}
