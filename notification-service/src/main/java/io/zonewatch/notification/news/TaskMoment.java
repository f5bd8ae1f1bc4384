package io.zonewatch.notification.news;

import io.zonewatch.notification.obligation.Names;
import io.zonewatch.reporting.Period;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A moment at which a task is due.
 *
 * @param year of the schedule; a task of a year may fall due in the next
 */
record TaskMoment(
        String plan,
        String task,
        Names names,
        Integer year,
        List<String> responsible,
        OffsetDateTime dueAt,
        Integer version) {

    Stream<Piece> told(NewsKind kind, boolean over) {
        return responsible.stream()
                .map(unit -> new Piece(
                        kind,
                        String.join("_", plan, task, dueAt.toInstant().toString(), unit),
                        unit,
                        names,
                        Period.year(year),
                        dueAt,
                        Telling.counted(version, over)));
    }
}
