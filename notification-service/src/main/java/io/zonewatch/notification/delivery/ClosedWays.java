package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.reminder.LeftAlone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;

/** What waits since its channel, or whoever would be called, is left alone. */
@ApplicationScoped
class ClosedWays implements LeftAlone {

    private final Jdbc jdbc;
    private final Clock system;

    @Inject
    ClosedWays(Jdbc jdbc, Clock system) {
        this.jdbc = jdbc;
        this.system = system;
    }

    @Override
    public Set<String> recipients(String obligation, Duty duty, int round, String step) {
        return Set.copyOf(jdbc.query("""
                select recipient_key from reminder where obligation = ? and duty = ? and round = ? and step = ? and state = 'PENDING'
                group by recipient_key having bool_and(
                  channel = any(array(select channel from channel_breaker where open_until is not null))
                  or (attempt_at > ? and put_off > 0 and answer like '%left alone%'))
                """, row -> row.getString(1), obligation, duty, round, step, system.instant()));
    }
}
