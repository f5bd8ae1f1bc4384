package io.zonewatch.registry.supervision;

/** Where a meeting or an inspection is in its life: planned → held or cancelled. */
public enum ActState {
    /** 已计划. */
    PLANNED,
    /** 已举行. */
    HELD,
    /** 已取消. */
    CANCELLED
}
