package io.zonewatch.chassis.clock;

import io.zonewatch.chassis.event.BrokerAway;
import io.zonewatch.chassis.event.Lag;
import io.zonewatch.chassis.problem.ChassisProblem;
import io.zonewatch.chassis.problem.Problem;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.chassis.sql.Passing;
import io.zonewatch.reporting.ReportingZone;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whether the service has come to rest: nothing waits to be sent, nothing to be taken, nothing is due. The suite rests
 * when all services say so twice in a row and their activity has not changed in between.
 */
@ApplicationScoped
public class Quiescence {

    private static final Logger LOG = Logger.getLogger(Quiescence.class);

    private final BusinessClock clock;
    private final Ticker ticker;
    private final Lag lag;
    private final Jdbc jdbc;
    private final String service;

    @Inject
    Quiescence(
            BusinessClock clock,
            Ticker ticker,
            Lag lag,
            Jdbc jdbc,
            @ConfigProperty(name = "zonewatch.service") String service) {
        this.clock = clock;
        this.ticker = ticker;
        this.lag = lag;
        this.jdbc = jdbc;
        this.service = service;
    }

    /**
     * One look.
     *
     * @param outbox events not yet acknowledged by the broker
     * @param lag records not yet applied
     * @param due ticks whose time has come
     * @param activity grows with everything sent and taken
     * @param nextDue when the next tick falls due, or null
     * @param ticks names of those that are due
     * @param waiting what waits for real time; it keeps nothing from rest, since no advance of the clock brings it about
     */
    public record Look(
            String service,
            boolean quiet,
            long outbox,
            long lag,
            int due,
            long activity,
            OffsetDateTime nextDue,
            OffsetDateTime now,
            List<String> ticks,
            List<Waiting> waiting) {}

    /**
     * Looks now.
     *
     * @throws Problem unavailable, if the broker or the database is away: nothing can be said before it returns
     */
    public Look look() {
        try {
            return ask();
        } catch (BrokerAway e) {
            LOG.infof("cannot say whether it rests: %s", e.getCause());
            throw Problem.of(ChassisProblem.BROKER_AWAY);
        } catch (RuntimeException e) {
            if (Passing.anywhereIn(e)) {
                LOG.infof("cannot say whether it rests: %s", e);
                throw Problem.of(ChassisProblem.DATABASE_AWAY);
            }
            throw e;
        }
    }

    private Look ask() {
        // in the direction in which things go: what moves on between two questions is seen by the second
        long behind = lag.records();
        List<Waiting> waitedBefore = ticker.waiting();
        Ticker.Ahead ahead = ticker.ahead();
        if (!ahead.due().isEmpty()) {
            ticker.wake(); // who asks waits for it
        }
        long waiting = count("select count(*) from outbox where sent_at is null");
        long activity = count("select coalesce(max(id), 0) from outbox") + lag.taken();
        OffsetDateTime nextDue = ahead.next().map(ReportingZone::offsetOf).orElse(null);
        // a try falls due by real time and may fail again: looked for before and after what is due, it is seen by one
        // of the two
        List<Waiting> waitsNow = ticker.waiting();
        boolean quiet = ahead.due().isEmpty() && waiting == 0 && behind == 0;
        return new Look(
                service,
                quiet,
                waiting,
                behind,
                ahead.due().size(),
                activity,
                nextDue,
                clock.nowOffset(),
                ahead.due(),
                waitsNow.isEmpty() ? waitedBefore : waitsNow);
    }

    private long count(String sql) {
        return jdbc.queryOne(sql, row -> row.getLong(1)).orElse(0L);
    }
}
