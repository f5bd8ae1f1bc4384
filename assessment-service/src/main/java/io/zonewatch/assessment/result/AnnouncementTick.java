package io.zonewatch.assessment.result;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.event.Lag;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Announces changed statuses as soon as there are any. While events wait to be taken (after an outage, during a rebuild) it stays due and does nothing: what
 * the read model shows then has been overtaken, and would be announced only to be taken back.
 */
@ApplicationScoped
class AnnouncementTick implements Tick {

    private final AnnouncementTable announcements;
    private final Announcer announcer;
    private final Lag lag;
    private final BusinessClock clock;

    @Inject
    AnnouncementTick(AnnouncementTable announcements, Announcer announcer, Lag lag, BusinessClock clock) {
        this.announcements = announcements;
        this.announcer = announcer;
        this.lag = lag;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "announcements";
    }

    @Override
    public Optional<Instant> nextDue() {
        return announcements.isAnyPending() ? Optional.of(clock.now()) : Optional.empty();
    }

    @Override
    public void run() {
        if (lag.records() == 0) {
            announcer.announce();
        }
    }
}
