package io.zonewatch.indicator.calendar;

import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.UnitCode;
import io.zonewatch.reporting.WorkingCalendar;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The deadlines as a calendar meets them: what it changes, moves them. */
public interface MovingDeadlines {

    /** Every deadline of what is not finished that would move if these were the working days. */
    List<Move> under(WorkingCalendar calendar);

    /**
     * Deadlines that move alike.
     *
     * @param form what is owed
     * @param period for which period
     * @param units who owe it, by code
     * @param before lines as they are
     * @param after lines as they would be
     */
    record Move(String form, Period period, List<UnitCode> units, Lines before, Lines after) {

        /** Keeps an own copy. */
        public Move {
            units = List.copyOf(units);
        }
    }

    /**
     * The lines of an obligation.
     *
     * @param dueAt on-time line, or null while a calendar is missing
     * @param lockAt lock line, or null while a calendar is missing
     * @param calendarMissing the missing year, or null
     * @param reviewDueAt by when the reviewer decides what waits for a decision, or null
     * @param termEndsAt end of a served notice's term, or null
     */
    record Lines(
            @Schema(nullable = true) OffsetDateTime dueAt,
            @Schema(nullable = true) OffsetDateTime lockAt,
            @Schema(nullable = true) Integer calendarMissing,

            @Schema(description = "The reviewer's line of what waits for a decision 审核期限", nullable = true)
            OffsetDateTime reviewDueAt,

            @Schema(description = "End of a served notice's term 催报期限", nullable = true)
            OffsetDateTime termEndsAt) {}
}
