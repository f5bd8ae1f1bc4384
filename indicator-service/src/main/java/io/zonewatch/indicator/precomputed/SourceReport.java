package io.zonewatch.indicator.precomputed;

import io.zonewatch.reporting.Figure;
import io.zonewatch.reporting.Period;
import java.util.Map;

/**
 * One report that figures are worked out from.
 *
 * @param obligation that it fulfils
 * @param period of the report
 * @param state whether it can be counted on
 * @param revision that counts, or null unless one was accepted
 * @param figures of the indicator in that revision, the total under the empty text and the parts under their codes
 */
record SourceReport(
        String obligation, Period period, SourceState state, Integer revision, Map<String, Figure> figures) {

    /** Keeps an own copy. */
    SourceReport {
        figures = Map.copyOf(figures);
    }

    /** What it says about a part; what it does not name is missing, not zero: it may be in another part. */
    Figure figure(String part) {
        return switch (state) {
            case ACCEPTED -> figures.getOrDefault(part, Figure.missing());
            case EXEMPT -> Figure.exempt();
            case NOT_ACCEPTED, NOT_OWED, OTHER_DEFINITION -> Figure.missing();
        };
    }
}
