package io.zonewatch.assessment.task;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.event.Freshness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Tells of tasks as soon as they fall due. While calendars wait to be taken it stays due and does nothing: moments may move. */
@ApplicationScoped
class TaskTick implements Tick {

    private final ToldTable told;
    private final TaskTelling telling;
    private final Freshness freshness;
    private final BusinessClock clock;

    @Inject
    TaskTick(ToldTable told, TaskTelling telling, Freshness freshness, BusinessClock clock) {
        this.told = told;
        this.telling = telling;
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tasks-due";
    }

    @Override
    public Optional<Instant> nextDue() {
        return told.next(clock.now());
    }

    @Override
    public void run() {
        freshness.look().ifPresent(telling::tell);
    }
}
