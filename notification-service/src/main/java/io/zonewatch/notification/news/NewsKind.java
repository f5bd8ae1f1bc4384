package io.zonewatch.notification.news;

/** What else is told. The ladder of that code says to whom, by which channels and in which words. */
enum NewsKind {
    /** The working calendar of a year is missed 工作日历缺失. */
    CALENDAR_MISSING,
    /** A target will probably be missed 预警. */
    EARLY_WARNING,
    /** A result is open to objections 公示. */
    PUBLICITY,
    /** A result was published 结果公布. */
    RESULT,
    /** A task of the work plan is due 任务到期. */
    TASK_DUE,
    /** A task of the work plan is overdue 任务逾期. */
    TASK_OVERDUE,
    /** Events could not be taken and wait for a decision 死信. */
    DEAD_LETTERS;

    /** What its ladder is called. */
    String code() {
        return "NEWS-" + name().replace('_', '-');
    }
}
