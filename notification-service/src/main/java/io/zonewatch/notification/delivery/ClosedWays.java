package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.ladder.Duty;
import io.zonewatch.notification.reminder.LeftAlone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What waits since its channel, or whoever would be called, is left alone. */
@ApplicationScoped
class ClosedWays implements LeftAlone {

    /** As SQL: whether reminder's channel is, or its receiver was when it was tried; the parameter is the present moment of the system clock. */
    private static final String LEFT_ALONE = """
            (channel = any(array(select channel from channel_breaker where open_until is not null))
              or (attempt_at > ? and put_off > 0 and coalesce(answer like '%left alone%', false)))""";

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
                "select recipient_key, channel, " + LEFT_ALONE
                        + " from reminder where obligation = ? and duty = ? and round = ? and step = ? and state = 'PENDING'",
                row -> new Message(row.getString(1), ChannelCode.valueOf(row.getString(2)), row.getBoolean(3)),
                system.instant(),
                obligation,
                duty,
                round,
                step);
    }

    @Override
    public Map<Long, Retried> retried(Collection<Long> reminders) {
        Instant now = system.instant();
        return jdbc
                .query(
                        "select id, " + LEFT_ALONE
                                + ", greatest(attempt_at, (select b.open_until from channel_breaker b"
                                + " where b.channel = reminder.channel)) from reminder where id = any(?) and state = 'PENDING'",
                        row -> Map.entry(
                                row.getLong(1),
                                new Retried(
                                        Duration.between(
                                                now,
                                                row.getObject(3, OffsetDateTime.class)
                                                        .toInstant()),
                                        row.getBoolean(2))),
                        now,
                        reminders.toArray(Long[]::new))
                .stream()
                .filter(one ->
                        one.getValue().pause().isPositive() || one.getValue().isLeftAlone())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
