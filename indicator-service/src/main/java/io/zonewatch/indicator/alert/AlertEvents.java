package io.zonewatch.indicator.alert;

import io.zonewatch.chassis.event.OutgoingEvent;
import java.time.OffsetDateTime;
import java.util.List;

/** What an alert tells the other services: whom to call for help is theirs to know. */
final class AlertEvents {

    static final String TOPIC = "zonewatch.indicator.alerts.v1";
    static final String TYPE = "io.zonewatch.indicator.calendar-missing.v1";

    private AlertEvents() {}

    /**
     * The state of an alert.
     *
     * @param year that is missed
     * @param since when it was first missed
     * @param closedAt when nothing waited any more, or null
     * @param obligations how many waited when this was said
     * @param forms of which forms
     */
    private record Data(
            int year,
            OffsetDateTime since,
            OffsetDateTime closedAt,
            long obligations,
            List<CalendarAlert.Waiting> forms) {}

    static OutgoingEvent of(CalendarAlert alert, OffsetDateTime closedAt, long sequence) {
        String key = "CALENDAR_MISSING-" + alert.year();
        Data data = new Data(alert.year(), alert.since(), closedAt, alert.obligations(), alert.forms());
        return new OutgoingEvent(TOPIC, key, key, TYPE, key, sequence, data);
    }
}
