package io.zonewatch.indicator.validation;

/** What follows from a finding. */
public enum Severity {
    /** 错误: the report is not taken. */
    ERROR,
    /** 预警: the report is taken with an explanation, which is kept with the revision. */
    WARNING
}
