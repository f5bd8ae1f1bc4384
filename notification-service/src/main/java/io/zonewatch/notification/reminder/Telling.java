package io.zonewatch.notification.reminder;

import io.zonewatch.notification.preference.Way;

/**
 * What is decided about one recipient of a step and one channel.
 *
 * @param against why nothing is said there, or null
 */
record Telling(Hearer hearer, Way way, Reason against) {

    /** Whether it is said. */
    boolean speaks() {
        return against == null;
    }

    /** Whether somebody has been told by name, and not a system or a group. */
    boolean isToPerson() {
        return way.channel().isPersonal();
    }
}
