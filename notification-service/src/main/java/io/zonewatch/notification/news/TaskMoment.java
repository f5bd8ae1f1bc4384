package io.zonewatch.notification.news;

import io.zonewatch.notification.obligation.Names;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/** A moment at which a task is due. */
record TaskMoment(
        String plan, String task, Names names, List<String> responsible, OffsetDateTime dueAt, Integer version) {

    Stream<Piece> told(NewsKind kind, boolean over) {
        return responsible.stream()
                .map(unit -> new Piece(
                        kind,
                        String.join("_", plan, task, dueAt.toInstant().toString(), unit),
                        unit,
                        names,
                        Period.of(Frequency.ANNUAL, ReportingZone.dateOf(dueAt.toInstant())),
                        dueAt,
                        Telling.counted(version, over)));
    }
}
