package io.zonewatch.chassis.clock;

import io.zonewatch.chassis.sql.Jdbc;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * A business clock that stands still until it is told to advance, and never goes back. Its moment is kept in the
 * database, so that a killed service wakes at the time it had reached.
 */
public final class SimulatedClock implements BusinessClock {

    private final Jdbc jdbc;
    private volatile Instant now;

    SimulatedClock(Jdbc jdbc, Instant start) {
        this.jdbc = jdbc;
        this.now = persist(start);
    }

    @Override
    public Instant now() {
        return now;
    }

    /**
     * Moves forward; an earlier or equal moment changes nothing, so the command may come twice.
     *
     * @return the moment the clock shows afterwards
     */
    public synchronized Instant advanceTo(Instant moment) {
        if (moment.isAfter(now)) {
            now = persist(moment);
        }
        return now;
    }

    private Instant persist(Instant moment) {
        return jdbc.queryOne("""
                        insert into simulated_clock (only_row, moment) values (true, ?)
                        on conflict (only_row) do update
                        set moment = greatest(simulated_clock.moment, excluded.moment)
                        returning moment
                        """, row -> row.getObject(1, OffsetDateTime.class).toInstant(), moment)
                .orElseThrow();
    }
}
