package io.zonewatch.notification.silence;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.sql.Jdbc;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;

/**
 * What keeps reminders back. A claim notes on a reminder until when it is kept back and does not look at it before; whoever changes
 * a hold wipes those notes, and keeps claims away meanwhile, so that nothing is noted, or sent, by what no longer holds.
 */
@ApplicationScoped
public class HoldStore {

    private static final long LOCK = 0x484F4C44L;

    /** Past, and not null: the reminder was kept back, and is looked at again at once. */
    private static final String WIPED =
            "update reminder set kept_back_until = 'epoch' where state = 'PENDING' and kept_back_until is not null";

    private final Jdbc jdbc;
    private final SilenceStore silences;
    private final SnoozeStore snoozes;
    private final BusinessClock clock;

    @Inject
    HoldStore(Jdbc jdbc, SilenceStore silences, SnoozeStore snoozes, BusinessClock clock) {
        this.jdbc = jdbc;
        this.silences = silences;
        this.snoozes = snoozes;
        this.clock = clock;
    }

    /** What keeps anything about the obligations back, now or later. */
    public Holds of(Collection<String> obligations) {
        Instant now = clock.now();
        return new Holds(Stream.<Hold>concat(silences.after(now).stream(), snoozes.after(now, obligations).stream())
                .toList());
    }

    /**
     * Keeps every hold as it is until the end of the current transaction, which claims. Before it locks any reminder: whoever changes a
     * hold locks the other way round.
     */
    public void holdForClaiming() {
        jdbc.query("select pg_advisory_xact_lock_shared(?)", row -> true, LOCK);
    }

    void add(Silence silence) {
        keepClaimsAway();
        silences.add(silence);
    }

    void end(Silence silence, Instant moment) {
        keepClaimsAway();
        silences.end(silence.id(), moment);
        jdbc.update(WIPED);
    }

    /** Keeps a snooze in the place of the person's earlier one about the same round. */
    public void put(Snooze snooze) {
        keepClaimsAway();
        snoozes.put(snooze);
        jdbc.update(WIPED + " and obligation = ?", snooze.obligation());
    }

    /** Ends a person's snooze, if there is one. */
    public void end(Snooze snooze) {
        keepClaimsAway();
        snoozes.remove(snooze);
        jdbc.update(WIPED + " and obligation = ?", snooze.obligation());
    }

    private void keepClaimsAway() {
        jdbc.query("select pg_advisory_xact_lock(?)", row -> true, LOCK);
    }
}
