package io.zonewatch.notification.news;

import io.zonewatch.notification.obligation.Names;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * What was told of a moment of a task holds no more: it was done, given up, is due at another moment or another unit's to do.
 *
 * @param responsible the units that were told and for which that is so
 */
record TaskSettled(
        String plan,
        String task,
        Names names,
        Integer year,
        List<String> responsible,
        OffsetDateTime dueAt,
        Integer version)
        implements Happening {

    @Override
    public Stream<Piece> pieces(OffsetDateTime at) {
        Happening.require(plan, task, names, year, responsible, dueAt);
        TaskMoment moment = new TaskMoment(plan, task, names, year, responsible, dueAt, version);
        return Stream.of(NewsKind.TASK_DUE, NewsKind.TASK_OVERDUE).flatMap(kind -> moment.told(kind, true));
    }
}
