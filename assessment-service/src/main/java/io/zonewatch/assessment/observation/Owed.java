package io.zonewatch.assessment.observation;

import io.zonewatch.reporting.UnitCode;
import java.time.Instant;
import java.util.List;

/**
 * A report that is owed, and what has come of it.
 *
 * @param kind null while the unit's own event has not arrived
 * @param level the zone's level on the period's last day, or null
 * @param park whether the unit is a park of another zone, whose figures contain it
 * @param leading the unit's leading industries on the period's last day, divisions or finer
 * @param announced the revision the obligation says is accepted, or null
 * @param revision the latest accepted revision that has arrived, or null
 * @param acceptedAt when that one was accepted
 */
record Owed(
        String obligation,
        UnitCode unit,
        UnitKind kind,
        String division,
        String level,
        boolean park,
        List<String> leading,
        boolean exempt,
        Integer announced,
        Integer revision,
        Instant acceptedAt) {

    /** Whether accepted figures are here. An obligation that is ahead of its report counts as not accepted: its figures are on their way. */
    boolean isAccepted() {
        return !exempt && kind != null && revision != null && (announced == null || announced <= revision);
    }

    /** Whether the division of a breakdown leads; one named down to its group or class does so as the division that contains it. */
    boolean leads(String part) {
        return leading.stream().anyMatch(industry -> industry.startsWith(part));
    }
}
