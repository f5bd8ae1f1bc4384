package io.zonewatch.indicator.obligation;

/** Why nothing is owed for a period although the form asks for it. */
public enum Exemption {
    /** 锁定后方知: the unit or the form became known only after the lock line, when nothing could be reported any more. */
    KNOWN_AFTER_LOCK,
    /** 批准免报: a reviewer released the unit, with a reason, for a term of periods. */
    GRANTED,
    /** 单位已撤并: the unit is not registered at the period's end; after a merger the successor owes the period. */
    UNIT_ENDED,
    /** 不再要求: the form's owing rule does not ask the unit for the period any longer. */
    NOT_ASKED
}
