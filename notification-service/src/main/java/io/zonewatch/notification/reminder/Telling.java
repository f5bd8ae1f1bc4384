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

    /** Whether a later step, the time or a return leaves it nothing to say; else it is said, or was not wanted. */
    boolean isOverruled() {
        return against != null && against != Reason.SWITCHED_OFF;
    }

    /** Who hears it. */
    Listener listener() {
        return Listener.of(hearer.recipient(), way.channel());
    }

    /** Whether what a later step says is said to who would hear this. */
    boolean takesThePlaceOf(Telling earlier) {
        return speaks() && listener().equals(earlier.listener());
    }

    /** Whether somebody is told by name, and not a system or a group. */
    boolean isToPerson() {
        return way.channel().isPersonal();
    }
}
