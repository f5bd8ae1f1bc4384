package io.zonewatch.registry.supervision.meeting;

/** How far a decision is carried out. */
enum DecisionState {
    /** 未完成. */
    OPEN,
    /** 已完成. */
    DONE
}
