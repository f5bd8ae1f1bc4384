package io.zonewatch.indicator.obligation;

/** How late a round is. A late report stays late: the round keeps what it had when the report came. */
public enum Lateness {
    /** 按时: the on-time line has not passed, or the report came before it. */
    ON_TIME,
    /** 逾期: the on-time line passed without a report. */
    OVERDUE,
    /** 已催报: a dunning notice was served. */
    NOTICED,
    /** 催报期满: the notice's term ran out too. */
    MISSED
}
