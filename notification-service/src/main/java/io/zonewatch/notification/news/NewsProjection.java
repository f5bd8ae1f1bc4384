package io.zonewatch.notification.news;

import io.zonewatch.chassis.event.IncomingEvent;
import io.zonewatch.chassis.event.Projection;
import io.zonewatch.notification.obligation.Matters;
import io.zonewatch.notification.obligation.Matters.Matter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Keeps what is told of other services' events as matters. What was said of one stays written down with the reminders, so an event
 * that comes again, or again after a rebuild, is told to nobody twice.
 */
@ApplicationScoped
class NewsProjection implements Projection {

    /** Which events are told, and the shape in which they are read. */
    private static final Map<String, Class<? extends Happening>> TABLE = Map.of(
            "io.zonewatch.indicator.calendar-missing.v1", CalendarMissing.class,
            "io.zonewatch.assessment.warning-changed.v1", WarningChanged.class,
            "io.zonewatch.assessment.run-changed.v1", RunChanged.class,
            "io.zonewatch.assessment.task-due.v1", TaskDue.class,
            "io.zonewatch.assessment.task-settled.v1", TaskSettled.class,
            "io.zonewatch.operations.dead-letters.v1", DeadLettersWaiting.class);

    /** What is not of these events is not emptied with them. */
    private static final List<String> KINDS =
            Arrays.stream(NewsKind.values()).map(NewsKind::code).toList();

    private final Matters matters;

    @Inject
    NewsProjection(Matters matters) {
        this.matters = matters;
    }

    @Override
    public String name() {
        return "news";
    }

    @Override
    public List<String> topics() {
        return List.of(
                "zonewatch.indicator.alerts.v1", "zonewatch.assessment.results.v1", "zonewatch.operations.alerts.v1");
    }

    @Override
    public Set<String> types() {
        return TABLE.keySet();
    }

    @Override
    public void apply(IncomingEvent event) {
        event.as(TABLE.get(event.type()))
                .pieces(event.time())
                .forEach(piece -> matters.put(matter(event, piece), sequence(event, piece)));
    }

    /** Facts have no counter of their own. */
    private static long sequence(IncomingEvent event, Piece piece) {
        if (event.sequence() > 0) {
            return event.sequence();
        }
        return piece.telling().order();
    }

    private static Matter matter(IncomingEvent event, Piece piece) {
        return new Matter(
                piece.kind().code(),
                piece.key(),
                piece.unit(),
                piece.names(),
                piece.period(),
                piece.at().toInstant(),
                said(event, piece),
                piece.telling().round(),
                piece.telling().over());
    }

    /** What is told anew is news from then, however long ago it came about; what was old when it was told first stays so. */
    private static Instant said(IncomingEvent event, Piece piece) {
        return (piece.telling().round() > 1 ? event.time() : piece.at()).toInstant();
    }

    @Override
    public void tombstone(String topic, String key) {
        // an alert that is erased was over before
    }

    @Override
    public void clear() {
        matters.clear(KINDS);
    }
}
