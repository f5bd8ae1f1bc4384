package io.zonewatch.indicator.obligation;

/** Why nothing is owed for a period although the form asks for it. */
public enum Exemption {
    /** 锁定后方知: the unit or the form became known only after the lock line, when nothing could be reported any more. */
    KNOWN_AFTER_LOCK
}
