package io.zonewatch.assessment.task;

import io.zonewatch.chassis.event.IncomingEvent;
import io.zonewatch.chassis.event.Projection;
import io.zonewatch.reporting.CalendarYear;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;

/** The read model of the working calendar. With a new or amended year the moments of tasks are looked up anew. */
@ApplicationScoped
class WorkingDays implements Projection {

    static final String TOPIC = "zonewatch.indicator.calendar.v1";
    static final String TYPE = "io.zonewatch.indicator.calendar.v1";

    private final CalendarTable calendar;
    private final TaskMoments moments;

    @Inject
    WorkingDays(CalendarTable calendar, TaskMoments moments) {
        this.calendar = calendar;
        this.moments = moments;
    }

    @Override
    public String name() {
        return "working-days";
    }

    @Override
    public List<String> topics() {
        return List.of(TOPIC);
    }

    @Override
    public Set<String> types() {
        return Set.of(TYPE);
    }

    @Override
    public void apply(IncomingEvent event) {
        if (calendar.take(event.as(CalendarYear.class), event.sequence())) {
            moments.lookUpAll();
        }
    }

    /** Tasks keep their moments until the years are back: a rebuild must not look as if they were due never. */
    @Override
    public void clear() {
        calendar.clear();
    }
}
