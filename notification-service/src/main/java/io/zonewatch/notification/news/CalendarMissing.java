package io.zonewatch.notification.news;

import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Names;
import io.zonewatch.reporting.Period;
import java.time.OffsetDateTime;
import java.util.stream.Stream;

/** A year whose working calendar is missed: told once each time it is missed, however many obligations come to wait. */
record CalendarMissing(Integer year, OffsetDateTime since, OffsetDateTime closedAt) implements Happening {

    @Override
    public Stream<Piece> pieces(OffsetDateTime at) {
        Happening.require(year, since);
        return Stream.of(new Piece(
                NewsKind.CALENDAR_MISSING,
                year + "_" + since.toInstant(),
                Matters.EVERYBODY,
                new Names(year + " 年工作日历", "working calendar of " + year),
                Period.year(year),
                since,
                Telling.of(closedAt != null)));
    }
}
