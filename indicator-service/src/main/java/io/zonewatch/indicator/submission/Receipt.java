package io.zonewatch.indicator.submission;

import io.zonewatch.indicator.validation.ReportedCell;
import java.util.List;

/**
 * What a revision did to each cell, compared with the revision before, or, for a correction, with the one that counted.
 *
 * @param created cells the revision before did not have
 * @param updated cells with another figure
 * @param unchanged cells with the same figure
 * @param removed cells of the revision before that are gone
 * @param rejected always 0: a report is taken whole or not at all
 */
public record Receipt(int created, int updated, int unchanged, int removed, int rejected) {

    static Receipt of(List<CellChange> changes, List<ReportedCell> now) {
        int created = Math.toIntExact(
                changes.stream().filter(change -> change.before() == null).count());
        int removed = Math.toIntExact(
                changes.stream().filter(change -> change.after() == null).count());
        int updated = changes.size() - created - removed;
        return new Receipt(created, updated, now.size() - created - updated, removed, 0);
    }
}
