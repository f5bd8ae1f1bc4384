package io.zonewatch.registry.unit;

import java.time.Instant;
import java.time.LocalDate;

/**
 * What a unit is from a day on until its next version begins, and when that was recorded. Written once, never changed.
 *
 * @param ground what it rests on
 * @param situation what the unit is
 * @param sequence the unit's sequence that recorded it: its place in knowledge time
 * @param recordedAt moment of business time at which it was recorded
 */
public record UnitVersion(Ground ground, Situation situation, long sequence, Instant recordedAt) {

    /** First day on which it holds. */
    public LocalDate validFrom() {
        return ground.validFrom();
    }

    /** The attributes while it holds. */
    public FlatAttributes attributes() {
        return situation.attributes();
    }
}
