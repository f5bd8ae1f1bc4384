package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.reminder.LeftAlone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

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
    public List<Message> waiting(String obligation, Duty duty, int round, String step) {
        return jdbc.query(
                """
                select recipient_key, channel,
                  channel = any(array(select channel from channel_breaker where open_until is not null))
                  or (attempt_at > ? and put_off > 0 and coalesce(answer like '%left alone%', false))
                from reminder where obligation = ? and duty = ? and round = ? and step = ? and state = 'PENDING'
                """,
                row -> new Message(row.getString(1), ChannelCode.valueOf(row.getString(2)), row.getBoolean(3)),
                system.instant(),
                obligation,
                duty,
                round,
                step);
    }
}
