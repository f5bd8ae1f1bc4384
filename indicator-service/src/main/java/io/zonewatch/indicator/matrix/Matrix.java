package io.zonewatch.indicator.matrix;

import io.zonewatch.indicator.Names;
import io.zonewatch.indicator.obligation.Lateness;
import io.zonewatch.indicator.obligation.State;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How units stand with a form, period by period.
 *
 * @param form the form
 * @param periods the columns
 * @param units how many rows there are in all parts together
 * @param items the rows, by unit
 * @param next the cursor of the next part, or null at the end
 */
record Matrix(
        String form,
        List<Period> periods,
        long units,
        List<Row> items,
        @Schema(nullable = true) String next) {

    /**
     * A unit's row.
     *
     * @param unit which one
     * @param names what it is called today, or will be first; null where that is not known yet
     * @param cells as many as there are columns; null where nothing is owed
     */
    record Row(UnitCode unit, @Schema(nullable = true) Names names, List<Cell> cells) {}

    /**
     * How one obligation stands.
     *
     * @param obligation its identity
     * @param state see {@link State}
     * @param lateness of the present round
     * @param dueAt on-time line, or null while a calendar is missing
     * @param submittedAt latest submission, or null
     * @param revision latest revision, or null
     * @param reviewDueAt by when the reviewer decides what waits for a decision, or null
     * @param reviewOverdue whether that line has passed
     */
    record Cell(
            String obligation,
            State state,
            Lateness lateness,
            @Schema(nullable = true) OffsetDateTime dueAt,
            @Schema(nullable = true) OffsetDateTime submittedAt,
            @Schema(nullable = true) Integer revision,
            @Schema(nullable = true) OffsetDateTime reviewDueAt,
            boolean reviewOverdue) {}
}
