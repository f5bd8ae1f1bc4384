package io.zonewatch.indicator.compliance;

/** By what compliance is told apart. */
public enum Axis {
    /** 单位. */
    UNIT("j.unit"),
    /** 报表. */
    FORM("j.form"),
    /** 期别. */
    PERIOD("j.period"),
    /** 行政区划, the unit's at the period's end. */
    DIVISION("j.division"),
    /** 合计: not told apart. */
    TOTAL("'TOTAL'");

    private final String column;

    Axis(String column) {
        this.column = column;
    }

    String column() {
        return column;
    }
}
