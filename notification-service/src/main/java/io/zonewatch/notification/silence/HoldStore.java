package io.zonewatch.notification.silence;

import io.zonewatch.chassis.clock.BusinessClock;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.stream.Stream;

/** What keeps reminders back; whoever changes it has what waits looked at again. */
@ApplicationScoped
public class HoldStore {

    private final SilenceStore silences;
    private final SnoozeStore snoozes;
    private final Event<HoldsChanged> changed;
    private final BusinessClock clock;

    @Inject
    HoldStore(SilenceStore silences, SnoozeStore snoozes, Event<HoldsChanged> changed, BusinessClock clock) {
        this.silences = silences;
        this.snoozes = snoozes;
        this.changed = changed;
        this.clock = clock;
    }

    /** What keeps anything about the obligations back, now or later. */
    public Holds of(Collection<String> obligations) {
        Instant now = clock.now();
        return new Holds(Stream.<Hold>concat(silences.after(now).stream(), snoozes.after(now, obligations).stream())
                .toList());
    }

    void add(Silence silence, String by) {
        silences.add(silence, by);
        changed.fire(new HoldsChanged(null));
    }

    void end(Silence silence, Instant moment) {
        silences.end(silence.id(), moment);
        changed.fire(new HoldsChanged(null));
    }

    /** Keeps a snooze in the place of the person's earlier one about the same round. */
    public void put(Snooze snooze) {
        snoozes.put(snooze);
        changed.fire(new HoldsChanged(snooze.obligation()));
    }

    /** Ends a person's snooze, if there is one. */
    public void end(Snooze snooze) {
        snoozes.remove(snooze);
        changed.fire(new HoldsChanged(snooze.obligation()));
    }
}
