package io.zonewatch.notification.news;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Tick;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Looks after dead letters, which come at any time. */
@ApplicationScoped
class DeadLetterTick implements Tick {

    private final DeadLetterWatch watch;
    private final BusinessClock clock;

    @Inject
    DeadLetterTick(DeadLetterWatch watch, BusinessClock clock) {
        this.watch = watch;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "dead-letter-news";
    }

    @Override
    public Optional<Instant> nextDue() {
        return watch.isBehind() ? Optional.of(clock.now()) : Optional.empty();
    }

    @Override
    public void run() {
        watch.look();
    }
}
