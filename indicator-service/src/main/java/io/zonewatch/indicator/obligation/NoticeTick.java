package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.Moments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Overdue obligations for whose round a notice was served become noticed. Derived from both tables, so it does not matter
 * which was there first, and a rebuild of the notices has no effect.
 */
@ApplicationScoped
class NoticeTick implements Tick {

    private static final String SERVED = """
            lateness = 'OVERDUE' and state in ('OPEN', 'RETURNED')
            and exists (select 1 from notice n where n.obligation = obligation.id and n.round = obligation.round)
            """;

    private final Jdbc jdbc;
    private final Sweep sweep;

    @Inject
    NoticeTick(Jdbc jdbc, Sweep sweep) {
        this.jdbc = jdbc;
        this.sweep = sweep;
    }

    /** The term of the first notice of a round. */
    private record Served(Instant termEndsAt) {}

    @Override
    public String name() {
        return "obligations-by-notice";
    }

    @Override
    public Optional<Instant> nextDue() {
        return jdbc.queryOne("select 1 from obligation where " + SERVED + " limit 1", row -> Instant.EPOCH);
    }

    @Override
    public void run() {
        boolean more = true;
        while (more) {
            more = sweep.once("obligation.noticed", SERVED + " and ? order by id", true, this::notice);
        }
    }

    private void notice(Obligation obligation, Instant now) {
        int round = obligation.standing().round();
        first(obligation.id(), round).ifPresent(served -> obligation.notice(round, served.termEndsAt(), now));
    }

    private Optional<Served> first(String obligation, int round) {
        return jdbc.queryOne(
                """
                select term_ends_at from notice where obligation = ? and round = ?
                order by served_at, notice limit 1
                """, row -> new Served(Moments.instant(row.getObject(1, OffsetDateTime.class))), obligation, round);
    }
}
