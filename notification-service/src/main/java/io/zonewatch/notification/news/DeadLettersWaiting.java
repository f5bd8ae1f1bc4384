package io.zonewatch.notification.news;

import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.reporting.Frequency;
import io.zonewatch.reporting.Period;
import io.zonewatch.reporting.ReportingZone;
import java.time.OffsetDateTime;
import java.util.stream.Stream;

/**
 * Dead letters of a service wait for a decision: told from the first until none waits, and again when more have come.
 *
 * @param service its short name
 * @param first number of the letter with which it began
 * @param round how often it has been told since then; null in what was sent before that was counted
 */
record DeadLettersWaiting(String service, Long first, Integer round, OffsetDateTime since, OffsetDateTime closedAt)
        implements Happening {

    @Override
    public Stream<Piece> pieces(OffsetDateTime at) {
        Happening.require(service, first, since);
        return Stream.of(new Piece(
                NewsKind.DEAD_LETTERS,
                service + "_" + first,
                Matters.EVERYBODY,
                new Names(nameOf(service) + "的死信", "dead letters of the " + service + " service"),
                Period.of(Frequency.MONTHLY, ReportingZone.dateOf(since.toInstant())),
                since,
                Telling.counted(round, closedAt != null)));
    }

    private static String nameOf(String service) {
        return switch (service) {
            case "registry" -> "开发区名录服务";
            case "indicator" -> "指标服务";
            case "assessment" -> "评价服务";
            case "notification" -> "通知服务";
            default -> service + " 服务";
        };
    }
}
