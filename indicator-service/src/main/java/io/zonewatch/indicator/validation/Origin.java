package io.zonewatch.indicator.validation;

/** Where an expectation comes from. */
public enum Origin {
    /** 指标目录: the catalogue of a version. */
    CATALOGUE,
    /** 报表: the form of a version. */
    FORM,
    /** 行业分类: an edition of GB/T 4754. */
    CLASSIFICATION,
    /** 本表其他单元格: another cell of the same report. */
    CELL,
    /** 已通过的报表: one accepted report. */
    ACCEPTED_REPORT,
    /** 历史数据: several accepted reports of the unit. */
    HISTORY,
    /** 可比口径上年同期数: the base that the cell itself gives. */
    COMPARABLE_BASE
}
