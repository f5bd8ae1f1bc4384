package io.zonewatch.indicator.submission;

import io.zonewatch.indicator.validation.ReportedCell;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cell in which two revisions differ; numbers are compared by value, so that 0.1 for 0.10 is no difference.
 *
 * @param indicator of the cell
 * @param part of the cell, null for the total
 * @param before as the earlier revision has it, or null
 * @param after as the later revision has it, or null
 */
@Schema(name = "CellChange")
record CellChange(
        String indicator,
        @Schema(nullable = true) String part,
        @Schema(nullable = true) ReportedCell before,
        @Schema(nullable = true) ReportedCell after) {

    /** Cells that differ: those of the later revision in its order, then those that are gone. */
    static List<CellChange> between(List<ReportedCell> before, List<ReportedCell> after) {
        Map<ReportedCell.Place, ReportedCell> known = new LinkedHashMap<>();
        before.forEach(cell -> known.put(cell.place(), cell));
        List<CellChange> changes = new ArrayList<>();
        for (ReportedCell cell : after) {
            ReportedCell was = known.remove(cell.place());
            if (was == null || !was.sameAs(cell)) {
                changes.add(new CellChange(cell.indicator(), cell.part(), was, cell));
            }
        }
        known.values().forEach(gone -> changes.add(new CellChange(gone.indicator(), gone.part(), gone, null)));
        return changes;
    }
}
