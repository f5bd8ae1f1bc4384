package io.zonewatch.registry.supervision.meeting;

import io.zonewatch.chassis.problem.Worded;

/** How far a decision is carried out. */
enum DecisionState implements Worded {
    /** 未完成. */
    OPEN,
    /** 已完成. */
    DONE;

    @Override
    public String word() {
        return "decision." + name();
    }
}
