package io.zonewatch.notification.ladder;

/** What a person is to a unit, as the registry keeps it. */
public enum ContactRole {
    /** 统计员. */
    STATISTICIAN,
    /** 园区负责人. */
    ZONE_LEADER,
    /** 审核员. */
    REVIEWER,
    /** 推进小组办公室: looked up at the ladder's office unit. */
    OFFICE,
    /** Anybody else. */
    OTHER,
    /** An address that the step names itself; no contact of a unit has this role. */
    LIST
}
