package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Optional;

/** Passes what merged units still owe to their successors, on the day of the merger. */
@ApplicationScoped
class SuccessionTick implements Tick {

    private final Succession succession;
    private final Freshness freshness;

    @Inject
    SuccessionTick(Succession succession, Freshness freshness) {
        this.succession = succession;
        this.freshness = freshness;
    }

    @Override
    public String name() {
        return "obligations-of-merged-units";
    }

    @Override
    public Optional<Instant> nextDue() {
        return succession.isPassing()
                ? Optional.of(Instant.EPOCH)
                : succession.nextMerger().map(day -> ReportingZone.instantOf(day, LocalTime.MIDNIGHT));
    }

    @Override
    public void run() {
        freshness.look().ifPresent(fresh -> {
            boolean more = true;
            while (more) {
                more = succession.passSome(fresh);
            }
        });
    }
}
