package io.zonewatch.notification.delivery;

import io.zonewatch.chassis.clock.BusinessClock;
import io.zonewatch.chassis.clock.Waiting;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.notification.ladder.ChannelCode;
import io.zonewatch.notification.obligation.ObligationTable;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at what waits to be delivered, and claims nothing: what can leave now, what will, and what is tried again. */
@ApplicationScoped
class WaitingTable {

    /** Whether its channel is: an array, so that it is looked up once and not for each row. */
    private static final String LEFT_ALONE =
            "reminder.channel = any(array(select channel from channel_breaker where open_until > ?))";

    /** One that is claimed is no such one; its try was due. */
    private static final String RETRIED =
            "((lease_until is null or lease_until <= clock_timestamp()) and (attempt_at > ? or " + LEFT_ALONE + "))";

    private final Jdbc jdbc;
    private final BusinessClock clock;
    private final Clock system;

    @Inject
    WaitingTable(Jdbc jdbc, BusinessClock clock, Clock system) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.system = system;
    }

    /**
     * When any reminder is to be delivered: now, claimed ones included, or once nothing keeps the first one back. What {@link #untilRetried
     * waits to be tried again} is due at no moment of business. One that can leave is enough to know, and what is tried later is not read.
     */
    Optional<Instant> nextDue() {
        Instant now = system.instant();
        return jdbc.queryOne(
                        "select case when exists (select 1 from reminder where state = 'PENDING' and attempt_at <= ? and "
                                + ClaimTable.NOT_HELD + " and " + ObligationTable.NOT_IN_DOUBT
                                + " and (lease_until > clock_timestamp() or not " + LEFT_ALONE
                                + ")) then ? else (select min(hold_until) from reminder where state = 'PENDING' and hold_until > ?) end",
                        row -> Optional.ofNullable(row.getObject(1, OffsetDateTime.class)),
                        now,
                        clock.now(),
                        now,
                        clock.now(),
                        clock.now())
                .flatMap(due -> due)
                .map(OffsetDateTime::toInstant);
    }

    /** What waits for real time: the next try, room at its receiver, or a channel that is left alone. By channel and what it met. */
    List<Waiting> untilRetried() {
        Instant now = system.instant();
        return jdbc.query(
                "select reminder.channel, coalesce(answer, ''), count(*), min(greatest(attempt_at, open_until)) from reminder"
                        + " left join channel_breaker on channel_breaker.channel = reminder.channel"
                        + " where state = 'PENDING' and " + ClaimTable.NOT_HELD + " and " + RETRIED
                        + " group by 1, 2 order by 1, 2",
                row -> new Waiting(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        ReportingZone.offsetOf(row.getObject(4, OffsetDateTime.class))),
                clock.now(),
                now,
                now);
    }

    /** Whether any reminder could be claimed now on one of these channels. */
    boolean anyClaimable(Set<ChannelCode> channels) {
        Instant now = system.instant();
        return jdbc.queryOne(
                        "select 1 from unnest(?::text[]) as lane (channel), lateral (select 1 from reminder where reminder.channel = lane.channel and "
                                + ClaimTable.CLAIMABLE + " order by attempt_at, id limit 1) as next limit 1",
                        row -> true,
                        channels.stream().map(ChannelCode::name).toArray(String[]::new),
                        now,
                        clock.now())
                .isPresent();
    }
}
