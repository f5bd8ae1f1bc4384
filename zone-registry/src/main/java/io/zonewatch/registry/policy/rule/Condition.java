package io.zonewatch.registry.policy.rule;

import io.zonewatch.registry.unit.Evidence;

/** What a plan can ask for before a zone expands. */
enum Condition {
    /** 符合规划. */
    PLANNING_CONFORMITY,
    /** 配套设施完善. */
    FACILITIES_COMPLETE,
    /** 投资强度达标. */
    INVESTMENT_INTENSITY;

    /** What was shown for it, or null. */
    Evidence.Item in(Evidence evidence) {
        if (evidence == null) {
            return null;
        }
        return switch (this) {
            case PLANNING_CONFORMITY -> evidence.planningConformity();
            case FACILITIES_COMPLETE -> evidence.facilitiesComplete();
            case INVESTMENT_INTENSITY -> evidence.investmentIntensity();
        };
    }
}
