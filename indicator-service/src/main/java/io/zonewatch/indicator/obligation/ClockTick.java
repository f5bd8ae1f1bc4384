package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** What time alone changes: obligations open, become overdue, run out of a notice's term, are locked. */
@ApplicationScoped
class ClockTick implements Tick {

    private final Jdbc jdbc;
    private final Sweep sweep;
    private final Moments moments;

    @Inject
    ClockTick(Jdbc jdbc, Sweep sweep, Moments moments) {
        this.jdbc = jdbc;
        this.sweep = sweep;
        this.moments = moments;
    }

    @Override
    public String name() {
        return "obligations-by-clock";
    }

    @Override
    public Optional<Instant> nextDue() {
        return jdbc.queryOne(
                        "select min(next_due) from obligation where next_due is not null",
                        row -> Optional.ofNullable(Moments.instant(row.getObject(1, OffsetDateTime.class))))
                .flatMap(next -> next);
    }

    @Override
    public void run() {
        Instant now = moments.now();
        boolean more = true;
        while (more) {
            more = sweep.once(
                    "obligation.advanced", "next_due <= ? order by next_due, id", List.of(now), Obligation::advance);
        }
    }
}
