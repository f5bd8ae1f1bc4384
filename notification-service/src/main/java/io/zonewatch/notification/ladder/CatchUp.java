package io.zonewatch.notification.ladder;

/** What an outage does to steps that fell due meanwhile. */
public enum CatchUp {
    /** Of the steps that a person, a group or a system would hear only the last one speaks there; the earlier ones are superseded. */
    LAST_STEP,
    /** Every step that fell due speaks, however late. */
    EVERY_STEP
}
