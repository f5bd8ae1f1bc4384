package io.zonewatch.indicator.precomputed;

/** Whether a report that a figure is worked out from can be counted on. */
public enum SourceState {
    /** 已通过: it was accepted. */
    ACCEPTED,
    /** 未通过: it is owed, and nothing was accepted yet. */
    NOT_ACCEPTED,
    /** 免报: the unit was released from it. */
    EXEMPT,
    /** 不需报送: the unit does not owe it, or the form did not ask for the indicator then. */
    NOT_OWED,
    /** 口径不同: its catalogue defines the indicator in another unit or on another time basis. */
    OTHER_DEFINITION
}
