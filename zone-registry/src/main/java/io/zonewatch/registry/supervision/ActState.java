package io.zonewatch.registry.supervision;

import io.zonewatch.chassis.problem.Worded;

/** Where a meeting or an inspection is in its life: planned → held or cancelled. */
public enum ActState implements Worded {
    /** 已计划. */
    PLANNED,
    /** 已举行. */
    HELD,
    /** 已取消. */
    CANCELLED;

    @Override
    public String word() {
        return "act." + name();
    }
}
