package io.zonewatch.notification.preference;

import java.time.Instant;

/**
 * When a message may leave.
 *
 * @param at not before the moment that was asked about
 * @param hold what that goes by; null if it may leave at once and nothing stands against it
 */
public record Departure(Instant at, Hold hold) {

    /** Whether it has to wait. */
    public boolean isAfter(Instant moment) {
        return at.isAfter(moment);
    }
}
