package io.zonewatch.notification.news;

import io.zonewatch.notification.obligation.Names;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;

/**
 * A task of the work plan will fall due or is overdue, in place of what was told before of the same moment; it is told anew when it is due
 * at another, and to a unit that is given it.
 *
 * @param year of the schedule
 * @param responsible the units that are told
 * @param version of the task; null in what was sent before tasks were counted
 */
record TaskDue(
        String plan,
        String task,
        Names names,
        Integer year,
        List<String> responsible,
        String kind,
        OffsetDateTime dueAt,
        Integer version)
        implements Happening {

    @Override
    public Stream<Piece> pieces(OffsetDateTime at) {
        Happening.require(plan, task, names, year, responsible, kind, dueAt);
        TaskMoment moment = new TaskMoment(plan, task, names, year, responsible, dueAt, version);
        return switch (kind) {
            case "DUE_SOON" -> moment.told(NewsKind.TASK_DUE, false);
            case "OVERDUE" ->
                Stream.concat(moment.told(NewsKind.TASK_DUE, true), moment.told(NewsKind.TASK_OVERDUE, false));
            default -> Stream.empty();
        };
    }
}
