package io.zonewatch.indicator.obligation;

import io.zonewatch.chassis.clock.Tick;
import io.zonewatch.chassis.sql.Jdbc;
import io.zonewatch.indicator.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
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
    private final NoticeTerms terms;
    private final Calendars calendars;

    @Inject
    NoticeTick(Jdbc jdbc, Sweep sweep, NoticeTerms terms, Calendars calendars) {
        this.jdbc = jdbc;
        this.sweep = sweep;
        this.terms = terms;
        this.calendars = calendars;
    }

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
            more = sweep.once("obligation.noticed", SERVED + " order by id", List.of(), this::notice);
        }
    }

    private void notice(Obligation obligation, Instant now) {
        if (terms.served(obligation)) {
            int round = obligation.standing().round();
            obligation.notice(round, terms.endsAt(obligation.id(), round, calendars.current()), now);
        }
    }
}
