package io.zonewatch.indicator.calendar;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What putting a year would change; nothing was done.
 *
 * @param year calendar year
 * @param replaces version that is known, or null if the year is not
 * @param version version that would be
 * @param obligations how many deadlines would move
 * @param moves which, from when to when
 */
record CalendarPreview(
        int year,
        @Schema(nullable = true) Integer replaces,
        int version,
        int obligations,
        List<MovingDeadlines.Move> moves) {}
