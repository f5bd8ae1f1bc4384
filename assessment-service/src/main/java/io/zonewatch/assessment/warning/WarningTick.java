package io.zonewatch.assessment.warning;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.event.Freshness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Raises warnings, and says that they are over, as soon as the figures call for it; not while events wait to be taken. */
@ApplicationScoped
class WarningTick implements Tick {

    private final DueTable due;
    private final Warner warner;
    private final Freshness freshness;
    private final BusinessClock clock;

    @Inject
    WarningTick(DueTable due, Warner warner, Freshness freshness, BusinessClock clock) {
        this.due = due;
        this.warner = warner;
        this.freshness = freshness;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "warnings";
    }

    @Override
    public Optional<Instant> nextDue() {
        return due.isAny(clock.today()) ? Optional.of(clock.now()) : Optional.empty();
    }

    @Override
    public void run() {
        freshness.look().ifPresent(warner::warn);
    }
}
