package io.zonewatch.registry.contact;

/** What a person is to a unit. */
enum ContactRole {
    /** 统计员: fills in and submits. */
    STATISTICIAN,
    /** 园区负责人: signs off and is escalated to. */
    ZONE_LEADER,
    /** 审核员. */
    REVIEWER,
    /** 推进小组办公室: the office of the supervision group. */
    OFFICE,
    /** Anybody else. */
    OTHER
}
