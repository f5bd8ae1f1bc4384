package io.zonewatch.notification.reminder;

import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.event.Freshness;
import io.zonewatch.chassis.event.Freshness.Fresh;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** Forgets people as soon as the read models are complete; in a rebuild everybody would seem to be gone. */
@ApplicationScoped
class ForgettingTick implements Tick {

    private final Forgetting forgetting;
    private final Freshness freshness;

    @Inject
    ForgettingTick(Forgetting forgetting, Freshness freshness) {
        this.forgetting = forgetting;
        this.freshness = freshness;
    }

    @Override
    public String name() {
        return "forgetting";
    }

    @Override
    public Optional<Instant> nextDue() {
        return forgetting.nextDue();
    }

    @Override
    public void run() {
        forgetting.passDays();
        Optional<Fresh> fresh = freshness.look();
        fresh.ifPresent(forgetting::forgetVacant);
        Optional<String> last = fresh.map(found -> "");
        while (last.isPresent()) {
            last = forgetting.forgetNext(fresh.get(), last.get());
        }
    }
}
