package io.zonewatch.indicator.validation;

import io.zonewatch.reporting.Period;
import java.math.BigDecimal;

/**
 * A value of an accepted report that counts.
 *
 * @param period of the report
 * @param indicator code
 * @param part of a breakdown, or null for the total
 * @param value as it was reported
 * @param obligation that the report fulfilled
 * @param revision that was accepted last
 */
public record Accepted(
        Period period, String indicator, String part, BigDecimal value, String obligation, int revision) {

    ReportedCell.Place place() {
        return new ReportedCell.Place(indicator, part);
    }

    /** Names the report as the API does. */
    String reference() {
        return obligation + "/submissions/" + revision;
    }
}
