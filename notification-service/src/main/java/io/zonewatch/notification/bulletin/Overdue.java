package io.zonewatch.notification.bulletin;

import io.zonewatch.notification.obligation.ObligationHistory.Standing;
import io.zonewatch.reporting.Period;
import java.time.Instant;
import java.util.List;

/**
 * What was due of a period at a moment and not there, before anything is said of it.
 *
 * @param form the only form it is about, or null
 * @param known how many reports were owed for the period by anybody within scope, due or not
 * @param due how many of them were due by then, the exempt left out
 * @param overdue those of them that were not there, the longest overdue first
 * @param unknown of how many no state of that time was taken, or the next could not be read
 */
record Overdue(Period period, String form, Instant at, int known, int due, List<Standing> overdue, int unknown) {

    /** Each of a country's zones with one report overdue, and room beside it: some 10 MB as data. */
    static final int MOST_ITEMS = 5_000;

    /** Whether it is more than one bulletin lists. */
    boolean isTooLong() {
        return overdue.size() > MOST_ITEMS;
    }

    /** Whether nobody within scope owes anything of the kind. */
    boolean isOfNothing() {
        return known == 0 && unknown == 0;
    }
}
