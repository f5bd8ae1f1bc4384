package io.zonewatch.notification.obligation;

import io.zonewatch.chassis.event.IncomingEvent;
import io.zonewatch.chassis.event.Projection;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.StoredJson;
import io.zonewatch.reporting.CalendarYear;
import io.zonewatch.reporting.WorkingCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The working calendar, kept from the published years. A new or amended year moves steps: every ladder is looked at again. */
@ApplicationScoped
public class Calendars implements Projection {

    static final String TOPIC = "zonewatch.indicator.calendar.v1";

    private final StateStore<CalendarYear> years;
    private final ObligationTable obligations;
    private final Event<CalendarChanged> changed;
    private volatile Known known;

    /** A calendar, and which versions of its years it was put together from. */
    private record Known(List<String> versions, WorkingCalendar calendar) {}

    @Inject
    Calendars(Jdbc jdbc, StoredJson json, ObligationTable obligations, Event<CalendarChanged> changed) {
        this.years = new StateStore<>(jdbc, json, CalendarYear.class, "calendar_year", "year");
        this.obligations = obligations;
        this.changed = changed;
    }

    /** The calendar of all years published so far. It is put together anew where a year came or changed since the last call, and else kept. */
    public WorkingCalendar current() {
        List<String> versions = years.versions();
        Known last = known;
        if (last == null || !last.versions().equals(versions)) {
            last = new Known(versions, WorkingCalendar.of(years.all()));
            known = last;
        }
        return last.calendar();
    }

    @Override
    public String name() {
        return "calendars";
    }

    @Override
    public List<String> topics() {
        return List.of(TOPIC);
    }

    @Override
    public Set<String> types() {
        return Set.of("io.zonewatch.indicator.calendar.v1");
    }

    @Override
    public void apply(IncomingEvent event) {
        CalendarYear year = event.as(CalendarYear.class);
        if (years.putIfNewer(year.year(), event.sequence(), year)) {
            obligations.lookAtAll();
            changed.fire(new CalendarChanged());
        }
    }

    @Override
    public void clear() {
        years.clear();
    }
}
