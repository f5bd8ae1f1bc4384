package io.zonewatch.indicator.submission;

import io.zonewatch.reporting.Figure;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a revision did to each cell, compared with the revision before; numbers are compared by value, so that 0.1 for 0.10
 * is no change.
 *
 * @param created cells the revision before did not have
 * @param updated cells with another figure
 * @param unchanged cells with the same figure
 * @param removed cells of the revision before that are gone
 * @param rejected always 0: a report is taken whole or not at all
 */
record Receipt(int created, int updated, int unchanged, int removed, int rejected) {

    static Receipt of(List<ReportedCell> before, List<ReportedCell> now) {
        Map<ReportedCell.Place, Figure> known = new HashMap<>();
        before.forEach(cell -> known.put(cell.place(), cell.figure()));
        int created = 0;
        int updated = 0;
        int unchanged = 0;
        for (ReportedCell cell : now) {
            Figure figure = known.remove(cell.place());
            if (figure == null) {
                created++;
            } else if (figure.sameAs(cell.figure())) {
                unchanged++;
            } else {
                updated++;
            }
        }
        return new Receipt(created, updated, unchanged, known.size(), 0);
    }
}
