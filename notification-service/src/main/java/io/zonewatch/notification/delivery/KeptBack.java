package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.silence.HoldStore;
import io.zonewatch.notification.silence.Holds;
import io.zonewatch.notification.silence.Holds.Held;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Reminders that are to be claimed and are kept back by a silence or a snooze. It is noted on them until when, so that nobody looks at
 * them before; the time for which they are tried begins only then.
 */
@ApplicationScoped
class KeptBack {

    private final Jdbc jdbc;
    private final HoldStore holds;
    private final BusinessClock clock;

    @Inject
    KeptBack(Jdbc jdbc, HoldStore holds, BusinessClock clock) {
        this.jdbc = jdbc;
        this.holds = holds;
        this.clock = clock;
    }

    /** What keeps back stays as it is until the end of the current transaction; asked for before any reminder is locked. */
    void begin() {
        holds.holdForClaiming();
    }

    /**
     * Those that nothing keeps back.
     *
     * @param over which of them are no longer asked for: they are withdrawn, whatever keeps them back
     */
    List<Claim> leaveOut(List<Claim> found, Predicate<Claim> over) {
        if (found.isEmpty()) {
            return found;
        }
        Holds known =
                holds.of(found.stream().map(claim -> claim.obligation().id()).toList());
        Instant now = clock.now();
        List<Claim> free = new ArrayList<>();
        List<Object[]> kept = new ArrayList<>();
        for (Claim claim : found) {
            Optional<Held> held = known.on(claim.line(), now).filter(any -> !over.test(claim));
            held.ifPresentOrElse(until -> kept.add(new Object[] {until.until(), claim.id()}), () -> free.add(claim));
        }
        jdbc.batch("update reminder set kept_back_until = ? where id = ?", kept);
        return free;
    }
}
