package io.zonewatch.registry.unit;

import java.time.LocalDate;
import java.util.List;

/**
 * One piece of a change: what held from a day on, and what holds now instead.
 *
 * @param before the version that held on the day, or null at the registration
 * @param after the version recorded
 * @param until the day on which the next version begins, or null
 */
public record Step(UnitVersion before, UnitVersion after, LocalDate until) {

    /** The day from which it holds. */
    LocalDate day() {
        return after.validFrom();
    }

    /** What the unit was, or null if it was not there. */
    Situation was() {
        return before == null ? null : before.situation();
    }

    /** What it is now. */
    Situation is() {
        return after.situation();
    }

    /** Names of what differs. */
    List<String> changed() {
        return is().changedFrom(was());
    }
}
