package io.zonewatch.notification.news;

import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.reporting.Period;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.stream.Stream;

/**
 * An early warning has changed: told when it is raised, withdrawn once it is over or somebody has done with it.
 *
 * @param checkpoint day of the checkpoint that is likely to be missed
 * @param since the period whose figures raised it
 */
record WarningChanged(String warning, String target, LocalDate checkpoint, String change, Period since)
        implements Happening {

    @Override
    public Stream<Piece> pieces(OffsetDateTime at) {
        Happening.require(warning, target, checkpoint, change, since);
        boolean over = "OVER".equals(change) || "CLOSED".equals(change);
        return over || "RAISED".equals(change) ? Stream.of(piece(at, over)) : Stream.empty();
    }

    private Piece piece(OffsetDateTime at, boolean over) {
        return new Piece(
                NewsKind.EARLY_WARNING,
                warning,
                Matters.EVERYBODY,
                new Names(target + "（节点 " + checkpoint + "）", target + " (checkpoint " + checkpoint + ")"),
                since,
                at,
                Telling.of(over));
    }
}
